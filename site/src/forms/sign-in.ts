import { accountsApi } from '@rongqiao/accounts/contract.ts';
import { askAccounts } from '../cms/accounts.ts';
import type { Visit } from '../cms/visit.ts';
import { outcomeOf, textOf, typed } from './form.ts';

export async function submitSignIn(visit: Visit, form: FormData | undefined, userAgent: string) {
  const keep = textOf(form, 'keepSignedIn') === 'yes';
  const answer = await askAccounts(visit, accountsApi.signIn, {
    body: { identifier: textOf(form, 'identifier'), password: textOf(form, 'password'), keepSignedIn: keep, userAgent },
  });
  return { keep, outcome: outcomeOf(answer, typed(form, ['identifier', 'keepSignedIn']), ['identifier', 'password']) };
}
