/** A database with two firms, a bank's officer and a product, made by a cms that has ended: for one that is killed. */
import { CONSENT_TEXT_VERSION } from '../../plugins/contracts/consent-text.ts';
import { uids } from '../../plugins/contracts/uids.ts';
import { addDays, chineseDayAt } from '../../plugins/contracts/values/period.ts';
import { accountOfUser, createAccount } from '../../plugins/accounts/server/people/accounts.ts';
import { openSession } from '../../plugins/accounts/server/sessions/sessions.ts';
import { inTransaction } from '../../plugins/strapi-kit/server/database/in-transaction.ts';
import { sql } from '../../plugins/strapi-kit/server/database/sql.ts';
import { anEnterprise, anInstitution, aProduct } from '../fixtures/content.ts';
import { startCms } from '../harness/cms.ts';
import { publish } from '../harness/publish.ts';

export type BorrowingPlatform = Awaited<ReturnType<typeof aBorrowingPlatform>>;

export async function aBorrowingPlatform() {
  const cms = await startCms({ RUN_JOBS: 'no' });
  const enterprises = cms.strapi.documents(uids.enterprise as never) as unknown as { create(input: object): Promise<{ documentId: string }> };
  const bank = await publish(cms.strapi, uids.institution, anInstitution({ slug: 'fault-bank' }));
  await publish(cms.strapi, uids.financialProduct, aProduct({ slug: 'fault-loan', institution: bank }));
  const firms = [(await enterprises.create({ data: anEnterprise() })).documentId, (await enterprises.create({ data: anEnterprise() })).documentId];
  const officerToken = await someoneOf('institution', bank, ['administrator', 'operator']);
  const firmTokens: string[] = [];
  for (const firm of firms) firmTokens.push(await someoneOf('enterprise', firm, ['administrator', 'signatory']));
  await cms.stop();
  const wishFor = (needCode: string) => ({
    needCode,
    products: ['fault-loan'],
    consents: [{ institutionId: bank, categories: ['tax'], validUntil: addDays(chineseDayAt(new Date()), 30), readsMax: 3 }],
    textVersion: CONSENT_TEXT_VERSION,
  });
  return { environment: cms.environment, officerToken, firmTokens, wishFor };
}

let people = 0;

function someoneOf(kind: 'enterprise' | 'institution', id: string, roles: string[]): Promise<string> {
  people += 1;
  const address = `fault${people}@people.example`;
  return inTransaction({ kind: 'system', id: 'test' }, async (tx) => {
    const userId = await createAccount(tx, { address, displayName: `某人${people}`, password: 'Kao-shan9527' });
    await tx.run(sql`insert into memberships (user_id, organisation_kind, organisation_id, roles) values (${userId}, ${kind}, ${id}, ${roles}::text[])`);
    const account = await accountOfUser(userId, tx);
    if (!account) throw new Error('no account');
    return (await openSession(tx, account, { keepSignedIn: false, userAgent: 'test', visitor: '203.0.113.1' })).token;
  });
}
