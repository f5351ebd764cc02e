/** Somebody says for which firm it wants to act. Nothing is granted by it. */
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { encode } from 'zod';
import { type RegisterEntry, RegisterEntry as RegisterEntryShape, RegisterDetails } from '../../contract/claims.ts';
import { claimStarted } from '../../contract/events.ts';
import { CLAIM_VALID_DAYS } from '../../domain/claim-moves.ts';
import { waitingTime } from '../../domain/waiting-time.ts';
import { asCaller } from '../as-caller.ts';
import { administratorsOf, membershipOf } from '../members/memberships.ts';
import { enterpriseOfUscc, type StoredEnterprise } from '../organisations/enterprises.ts';
import { claimColumns, ClaimRow } from './claim-row.ts';
import { claimFacts } from './move-claim.ts';

const registerNeeded = problem(
  400,
  'register-needed',
  '平台还没有这家企业的登记信息，请按营业执照填写企业名称、法定代表人等内容。',
  [{ path: 'register', message: '请按营业执照填写。' }],
);
const alreadyMember = problem(
  409,
  'already-member',
  '您已经是这家企业的成员，不需要再次认领；请在页面上方切换到这家企业。',
);
const closed = problem(409, 'enterprise-closed', '这家企业已注销或吊销，不能认领；如登记信息有误，请联系平台客服。');
const alreadyOpen = problem(409, 'claim-open', '您对这家企业已有一件办理中的申请，请在“我的申请”中继续办理。');
const unknownFirm = problem(404, 'not-in-register', '平台还没有这家企业的登记信息，请按营业执照填写后继续。');

/** Public register fields, and no more, for the form. Counted, so that the register is not copied out through it. */
export async function lookUpEnterprise(userId: number, uscc: string): Promise<RegisterEntry> {
  await takeOne('look-up-enterprise', userId, 30, 3600);
  const enterprise = await enterpriseOfUscc(uscc);
  if (!enterprise) throw new Refusal(unknownFirm);
  return RegisterEntryShape.parse(enterprise);
}

export async function startClaim(
  userId: number,
  uscc: string,
  register: RegisterDetails | undefined,
): Promise<ClaimRow> {
  await takeOne('start-claim', userId, 20, 86_400);
  const enterprise = await enterpriseOfUscc(uscc);
  if (!enterprise && !register) throw new Refusal(registerNeeded);
  if (enterprise && isClosed(enterprise)) throw new Refusal(closed);
  return asCaller(async (tx) => {
    const organisation = { kind: 'enterprise', id: enterprise?.documentId ?? '' } as const;
    const own = await membershipOf(organisation, userId, tx);
    const isWithoutAdministrator = (await administratorsOf(organisation, tx)).length === 0;
    if (own && !own.signing_suspended && !isWithoutAdministrator) throw new Refusal(alreadyMember);
    const row = await tx.maybeOne(
      ClaimRow,
      sql`
      insert into enterprise_claims (user_id, uscc, enterprise_name, enterprise_id, register, purpose, expires_at)
      values (${userId}, ${uscc}, ${enterprise?.name ?? register?.name ?? ''}, ${enterprise?.documentId ?? null},
        ${enterprise || !register ? null : JSON.stringify(encode(RegisterDetails, register))}::jsonb, ${own?.signing_suspended ? 'renew-signing' : 'join'}, now() + make_interval(days => ${CLAIM_VALID_DAYS}))
      on conflict do nothing returning ${claimColumns}`,
    );
    if (!row) throw new Refusal(alreadyOpen);
    await publish(tx, claimStarted, claimFacts(row));
    return row;
  });
}

const isClosed = ({ registerStatus }: StoredEnterprise) =>
  registerStatus === 'deregistered' || registerStatus === 'revoked';

async function takeOne(name: string, userId: number, points: number, seconds: number): Promise<void> {
  const wait = await secondsUntilFree(name, String(userId), points, seconds);
  if (wait > 0) throw new Refusal(problem(429, 'too-many', `操作太频繁，请${waitingTime(wait)}后再试。`));
}
