import { accountsApi } from '@rongqiao/accounts/contract.ts';
import { askAccounts } from '../cms/accounts.ts';
import type { Visit } from '../cms/visit.ts';
import { outcomeOf, textOf, typed } from './form.ts';

export async function submitRegistrationAddress(visit: Visit, address: string) {
  return outcomeOf(await askAccounts(visit, accountsApi.askRegistrationCode, { body: { address } }), { address }, ['address']);
}

export async function submitRegistration(visit: Visit, address: string, form: FormData | undefined, userAgent: string) {
  const body = {
    address,
    code: textOf(form, 'code'),
    displayName: textOf(form, 'displayName'),
    password: textOf(form, 'password'),
    userAgent,
  };
  return outcomeOf(await askAccounts(visit, accountsApi.register, { body }), typed(form, ['code', 'displayName']), ['code', 'displayName', 'password']);
}
