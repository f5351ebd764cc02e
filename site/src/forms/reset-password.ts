import { accountsApi } from '@rongqiao/accounts/contract.ts';
import { askAccounts } from '../cms/accounts.ts';
import type { Visit } from '../cms/visit.ts';
import { outcomeOf, textOf, typed } from './form.ts';

export async function submitResetAddress(visit: Visit, address: string) {
  return outcomeOf(await askAccounts(visit, accountsApi.askPasswordResetCode, { body: { address } }), { address }, ['address']);
}

export async function submitNewPassword(visit: Visit, address: string, form: FormData | undefined) {
  const body = { address, code: textOf(form, 'code'), password: textOf(form, 'password') };
  return outcomeOf(await askAccounts(visit, accountsApi.resetPassword, { body }), typed(form, ['code']), ['code', 'password']);
}
