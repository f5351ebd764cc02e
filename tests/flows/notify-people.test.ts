/** What happens to accounts, claims, disputes and memberships is told to whom it concerns: on the site, and where it reaches them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accountsEvents } from '../../plugins/accounts/contract.ts';
import { editorialEvents } from '../../plugins/editorial/contract.ts';
import type { Message } from '../../plugins/notifications/contract.ts';
import { inTransaction } from '../../plugins/strapi-kit/server/database/in-transaction.ts';
import { type DomainEvent, publish } from '../../plugins/strapi-kit/server/jobs/events.ts';
import { openOutside, type Outside, some, until } from '../api/notifications/outside.ts';
import { aPerson, as, startCmsWithPeople, system } from '../api/notifications/someone.ts';
import type { RunningCms } from '../harness/cms.ts';

let cms: RunningCms;
let outside: Outside;
let wang: number;
let li: number;
const logged: string[] = [];
beforeAll(async () => {
  outside = await openOutside();
  cms = await startCmsWithPeople({ PUBLIC_URL: 'https://rongqiao.example', LOG_LEVEL: 'http', ...outside.settings });
  cms.strapi.log.on('data', (entry: object) => logged.push(JSON.stringify(entry)));
  wang = await aPerson(cms, 'wang@example.com');
  li = await aPerson(cms, 'li@example.com');
});
afterAll(async () => {
  await cms?.stop();
  await outside?.close();
});
beforeEach(async () => {
  await cms.strapi.db.connection.raw('truncate messages');
  await outside.forget();
});

const happens = <T>(event: DomainEvent<T>, data: T) => inTransaction(system, (tx) => publish(tx, event, data));
const messagesOf = async (userId: number) => (await as(cms, userId).get('/messages')).body.data.messages as Message[];
const settled = () =>
  until(
    async () => Number((await cms.strapi.db.connection.raw("select count(*) from pgboss.job where state < 'completed' and name <> 'dead-letters'")).rows[0].count),
    (waiting) => waiting === 0,
  );
const subjectsTo = async (address: string) => (await outside.mails(address)).map(({ subject }) => subject);

const claim = {
  claimId: '0b0f7a80-6c5e-4b0e-9d27-3a1c5b9e0a11',
  uscc: '91210102MAD000019P',
  enterpriseName: '沈阳融桥示例（机械）有限公司',
  enterpriseId: null,
  purpose: 'join',
  way: 'bank-transfer',
  state: 'awaiting-amount',
  reason: null,
} as const;
const firm = { organisationKind: 'enterprise', organisationId: 'e1', organisationName: claim.enterpriseName } as const;
const membership = { membershipId: claim.claimId, ...firm };
const dispute = { disputeId: claim.claimId, enterpriseId: 'e1', enterpriseName: claim.enterpriseName };

test('a claimant who waits for the transfer is told to look at the account, on the site and by mail', async () => {
  await happens(accountsEvents.claimTransferSent, { ...claim, userId: wang });
  await settled();
  expect(await messagesOf(wang)).toMatchObject([{ kind: 'claim', title: '请填写对公账户的到账金额', link: '/enterprise/claims', text: expect.stringContaining('请在3天内查看到账金额') }]);
  expect(await subjectsTo('wang@example.com')).toEqual(['【融桥】请填写对公账户的到账金额']);
});

test('a refused claimant reads the reason; what the claimant did itself is not told', async () => {
  await happens(accountsEvents.claimRejected, { ...claim, userId: wang, state: 'rejected', reason: '授权书没有签字' });
  await happens(accountsEvents.claimStarted, { ...claim, userId: wang, state: 'started' });
  await happens(accountsEvents.claimWithdrawn, { ...claim, userId: wang, state: 'withdrawn' });
  await settled();
  const messages = await messagesOf(wang);
  expect(messages.map(({ title }) => title)).toEqual(['企业认领没有通过']);
  expect(messages[0]?.text).toContain('原因：授权书没有签字。');
});

test('a second claimant: both sides hear of it, each its own half, and nobody the name of the other', async () => {
  await happens(accountsEvents.claimDisputed, { ...claim, userId: li, state: 'disputed' });
  await happens(accountsEvents.disputeOpened, { ...dispute, claimantUserId: li, administratorUserIds: [wang] });
  await settled();
  expect((await messagesOf(li)).map(({ title }) => title)).toEqual([`“${claim.enterpriseName}”已有管理员，等待平台裁定`]);
  expect((await messagesOf(wang)).map(({ title }) => title)).toEqual([`有人申请代表“${claim.enterpriseName}”，请说明情况`]);
  const told = JSON.stringify([await messagesOf(wang), await outside.mails('wang@example.com')]);
  expect(told).not.toContain('li@');
});

test('a decided dispute is told once to each side', async () => {
  const reason = '营业执照与登记一致';
  await happens(accountsEvents.disputeDecided, { ...dispute, claimantUserId: li, administratorUserIds: [wang], state: 'claimant-replaces', reason });
  await happens(accountsEvents.membershipEnded, { ...membership, userId: wang, because: 'dispute' });
  await happens(accountsEvents.membershipGranted, { ...membership, userId: li, roles: ['administrator'], because: 'dispute' });
  await happens(accountsEvents.claimProven, { ...claim, userId: li, state: 'proven', reason });
  await settled();
  expect((await messagesOf(wang)).map(({ text }) => text)).toEqual([expect.stringContaining('您不再是管理员。理由：营业执照与登记一致。')]);
  expect((await messagesOf(li)).map(({ title }) => title)).toEqual([`您现在是“${claim.enterpriseName}”的管理员`]);
});

test('a change of the legal representative is told to each member whose signing rests', async () => {
  await happens(accountsEvents.legalRepresentativeChanged, { enterpriseId: 'e1', enterpriseName: claim.enterpriseName, before: '王建国', after: '李海燕', suspendedUserIds: [wang, li] });
  await settled();
  for (const userId of [wang, li]) expect(await messagesOf(userId)).toMatchObject([{ kind: 'signing', title: expect.stringContaining('签约暂停') }]);
  expect(await subjectsTo('li@example.com')).toHaveLength(1);
});

test('changed roles and a removal are told; leaving by oneself is not', async () => {
  await happens(accountsEvents.membershipRolesChanged, { ...membership, userId: wang, roles: ['operator', 'signatory'] });
  await settled();
  await happens(accountsEvents.membershipEnded, { ...membership, userId: wang, because: 'removed' });
  await happens(accountsEvents.membershipEnded, { ...membership, userId: li, because: 'left' });
  await settled();
  expect((await messagesOf(wang)).map(({ title }) => title)).toEqual([`您不再是“${claim.enterpriseName}”的成员`, `您在“${claim.enterpriseName}”的角色有变化`]);
  expect((await messagesOf(wang))[1]?.text).toContain('担任经办人、签约人');
  expect(await messagesOf(li)).toEqual([]);
});

test('who is locked out, or blocked, hears of it at the address of the account', async () => {
  const account = { userId: wang, channel: 'mail', address: 'wang@example.com' } as const;
  await cms.strapi.db.connection.raw('update up_users set blocked = true where id = ?', [wang]);
  await happens(accountsEvents.accountLocked, { ...account, visitorAddress: '203.0.113.9', until: '2026-11-23T06:05:00.000Z' });
  await happens(accountsEvents.accountBlocked, { ...account, reason: '冒用他人名义' });
  await settled();
  await cms.strapi.db.connection.raw('update up_users set blocked = false where id = ?', [wang]);
  expect((await subjectsTo('wang@example.com')).sort()).toEqual(['【融桥】您的账号已停用', '【融桥】您的账号暂时锁定']);
  const [locked] = (await outside.mails('wang@example.com')).filter(({ subject }) => subject.includes('锁定'));
  expect(locked?.text).toContain('11月23日14:05前不能再试。尝试来自网络地址 203.0.113.9');
});

test('a blocked person is not written to about its business, but finds it on the site', async () => {
  await cms.strapi.db.connection.raw('update up_users set blocked = true where id = ?', [li]);
  await happens(accountsEvents.claimExpired, { ...claim, userId: li, state: 'expired' });
  await settled();
  await cms.strapi.db.connection.raw('update up_users set blocked = false where id = ?', [li]);
  expect(await subjectsTo('li@example.com')).toEqual([]);
  expect(await messagesOf(li)).toHaveLength(1);
});

test('an invitation reaches its address, and its token is nowhere else', async () => {
  const token = 'Zk3-tokenOfFortyThreeCharacters_0123456789a';
  const invitation = { invitationId: claim.claimId, token, ...firm, roles: ['operator' as const], invitedBy: '王建国', expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString() };
  await happens(accountsEvents.invitationIssued, { ...invitation, channel: 'mail', address: 'new@example.com' });
  await happens(accountsEvents.invitationIssued, { ...invitation, channel: 'sms', address: '13812340002' });
  const [mail] = await until(() => outside.mails('new@example.com'), some);
  expect(mail?.links).toContain(`https://rongqiao.example/invitations/${token}`);
  const [text] = await until(() => outside.texts('13812340002'), some);
  expect(text?.text).toMatch(new RegExp(`^【融桥】王建国邀请您加入.*担任经办人.* https://rongqiao\\.example/invitations/${token}$`));
  await settled();
  const { rows } = await cms.strapi.db.connection.raw("select data::text || coalesce(output::text, '') as text from pgboss.job union all select title || text || coalesce(link, '') from messages union all select change::text from ledger");
  expect(`${rows.map(({ text: kept }: { text: string }) => kept).join('\n')}${logged.join('\n')}`).not.toContain(token);
});

test('a flow that runs twice, after its process died, tells everything once', async () => {
  await happens(accountsEvents.claimProven, { ...claim, userId: wang, state: 'proven' });
  await settled();
  const { rows } = await cms.strapi.db.connection.raw(`
    update pgboss.job set state = 'retry', retry_count = retry_count + 1, completed_on = null, start_after = now()
    where name like 'enterprise-claim.proven/%' and id = (select id from pgboss.job where name like 'enterprise-claim.proven/%' order by created_on desc limit 1) returning id`);
  expect(rows).toHaveLength(1);
  await settled();
  const again = await cms.strapi.db.connection.raw("select retry_count from pgboss.job where id = ? and state = 'completed'", [rows[0].id]);
  expect(again.rows[0].retry_count).toBeGreaterThan(0);
  expect(await messagesOf(wang)).toHaveLength(1);
  expect(await subjectsTo('wang@example.com')).toHaveLength(1);
});

test('what is told about a person who is gone is told to nobody, and stops nothing', async () => {
  await happens(accountsEvents.claimExpired, { ...claim, userId: 2_000_000_000, state: 'expired' });
  await settled();
  const { rows } = await cms.strapi.db.connection.raw("select state from pgboss.job where name like 'enterprise-claim.expired/%' order by created_on desc limit 1");
  expect(rows).toEqual([{ state: 'completed' }]);
});

test('a product is returned: whoever writes for the institution is told with the remark, who only views is not', async () => {
  const at = (userId: number, role: string) =>
    cms.strapi.db.connection.raw("insert into memberships (user_id, organisation_kind, organisation_id, roles) values (?, 'institution', 'liaohe-bank', array[?])", [userId, role]);
  await at(wang, 'operator');
  await at(li, 'viewer');
  const decided = { what: 'product', documentId: 'a1b2', name: '周转贷', institutionId: 'liaohe-bank', outcome: 'returned', remark: '请写明放款条件' } as const;
  await happens(editorialEvents.reviewDecided, decided);
  await settled();
  const [message] = await messagesOf(wang);
  expect(message).toMatchObject({ kind: 'review', link: '/institution/products/a1b2', text: expect.stringContaining('审核意见：请写明放款条件。') });
  expect(await subjectsTo('wang@example.com')).toEqual(['【融桥】产品“周转贷”被退回，请修改']);
  expect(await messagesOf(li)).toEqual([]);
});
