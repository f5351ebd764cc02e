/** Months that a guarantee company reports; each report puts the rule to its latest month. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { Fen, SignedFen } from '@rongqiao/contracts/values/money.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { type Person, Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { GuaranteeReport } from '../../contract/guarantee-figures.ts';
import { isWithinLeverage, LEVERAGE_RULE, leverageLimit, leverageText } from '../../domain/guarantee-leverage.ts';
import { judgeLeverage } from './judge-leverage.ts';

const Row = z.object({ month: z.string(), balanceFen: Fen, netAssetsFen: SignedFen, isForSmall: z.boolean(), enteredByName: z.string(), updatedAt: timeColumn, version: z.int() });
const reports = sql`select month, balance_fen::text as "balanceFen", net_assets_fen::text as "netAssetsFen", is_for_small as "isForSmall", entered_by_name as "enteredByName", updated_at as "updatedAt", version from guarantee_figures`;
const show = (row: z.infer<typeof Row>): GuaranteeReport => ({ ...row, times: leverageText(row) ?? null, timesMax: Number(leverageLimit(row)), isWithin: isWithinLeverage(row) });

const Institution = z.object({ name: z.string(), kind: z.string(), region_code: RegionCode });
const institutionOf = (queries: Queries, id: string) =>
  queries.maybeOne(Institution, sql`select name, kind, region_code from institutions where document_id = ${id} and locale = 'zh-CN' order by published_at is null limit 1`);

const MONTHS_SHOWN = 36;

export async function listOwnFigures({ organisationId }: Membership) {
  const queries = database();
  const institution = await institutionOf(queries, organisationId);
  const rows = await queries.many(Row, sql`${reports} where institution_id = ${organisationId} order by month desc limit ${MONTHS_SHOWN}`);
  const alert = await queries.maybeOne(z.object({ sentence: z.string() }), sql`select sentence from supervision_alerts where institution_id = ${organisationId} and rule = ${LEVERAGE_RULE} and state = 'open'`);
  return { isGuaranteeCompany: institution?.kind === 'guarantee-company', reports: rows.map(show), alert: alert?.sentence ?? null };
}

const notGuarantee = problem(409, 'no-guarantee-company', '只有融资担保公司需要在这里填报；机构类型有误的，请先在“机构介绍”里更正。');
const changed = problem(409, 'changed', '这个月的数据刚刚有同事填过，请刷新后按最新情况修改。');
const notYet = problem(400, 'invalid', '这个月还没有结束。', [{ path: 'month', message: '请填写已经结束的月份。' }]);

export interface Reported {
  month: string;
  balanceFen: bigint;
  netAssetsFen: bigint;
  isForSmall: boolean;
  version: number;
}

/** @throws Refusal for a month that is not over, an institution of another kind, or when somebody was faster */
export const reportFigures = (person: Person, { organisationId }: Membership, { month, balanceFen, netAssetsFen, isForSmall, version }: Reported): Promise<GuaranteeReport> =>
  inTransaction(actorNow() ?? { kind: 'system', id: 'supervision' }, async (tx) => {
    if (month >= chineseDayAt(new Date()).slice(0, 7)) throw new Refusal(notYet);
    const institution = await institutionOf(tx, organisationId);
    if (institution?.kind !== 'guarantee-company') throw new Refusal(notGuarantee);
    // One after the other: the rule looks at the latest month.
    await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`guarantee figures of ${organisationId}`}, 0))`);
    const name = (await tx.maybeOne(z.object({ name: z.string() }), sql`select display_name as name from people where user_id = ${person.userId}`))?.name ?? '成员';
    const written = await tx.run(
      version === 0
        ? sql`insert into guarantee_figures (institution_id, institution_name, region_code, month, balance_fen, net_assets_fen, is_for_small, entered_by, entered_by_name)
            values (${organisationId}, ${institution.name}, ${institution.region_code}, ${month}, ${balanceFen.toString()}, ${netAssetsFen.toString()}, ${isForSmall}, ${person.userId}, ${name}) on conflict do nothing`
        : sql`update guarantee_figures set balance_fen = ${balanceFen.toString()}, net_assets_fen = ${netAssetsFen.toString()}, is_for_small = ${isForSmall}, entered_by = ${person.userId}, entered_by_name = ${name}, version = version + 1, updated_at = now()
            where institution_id = ${organisationId} and month = ${month} and version = ${version}`,
    );
    if (written === 0) throw new Refusal(changed);
    const [latest] = await tx.many(Row, sql`${reports} where institution_id = ${organisationId} order by month desc limit 1`);
    if (latest) await judgeLeverage(tx, { id: organisationId, name: institution.name, regionCode: institution.region_code }, latest);
    return show(await tx.one(Row, sql`${reports} where institution_id = ${organisationId} and month = ${month}`));
  });
