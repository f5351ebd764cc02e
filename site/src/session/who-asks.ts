/** On pages that anybody may read: who it is, when somebody is signed in. */
import { accountsApi } from '@rongqiao/accounts/contract.ts';
import { askAccounts, type Me } from '../cms/accounts.ts';
import type { Visit } from '../cms/visit.ts';

/** Undefined for guests, for a session that has ended, and while the cms is away. */
export async function whoAsks(visit: Visit): Promise<Me | undefined> {
  if (!visit.sessionToken) return undefined;
  const answer = await askAccounts(visit, accountsApi.whoAmI);
  return answer.kind === 'answered' ? answer.data : undefined;
}
