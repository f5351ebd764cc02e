/** A person's claims and disputes, for the first page of 企业中心. */
import { accountsApi, type Claim, type Dispute } from '@rongqiao/accounts/contract.ts';
import { askAccounts } from './accounts.ts';
import { orBusy } from './ask-cms.ts';
import type { Visit } from './visit.ts';

export async function readOwnClaims(visit: Visit): Promise<{ claims: Claim[]; disputes: Dispute[] }> {
  const [claims, disputes] = await Promise.all([askAccounts(visit, accountsApi.listClaims), askAccounts(visit, accountsApi.listDisputes)]);
  const [ownClaims, ownDisputes] = [orBusy(claims), orBusy(disputes)];
  return {
    claims: ownClaims.kind === 'answered' ? ownClaims.data.claims : [],
    disputes: ownDisputes.kind === 'answered' ? ownDisputes.data.disputes : [],
  };
}
