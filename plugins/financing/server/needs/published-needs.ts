/** The needs that the hall shows today, without the firms behind them: published, not expired, of firms in business. */
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, jsonColumn, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { PublicNeed } from '../../contract/needs.ts';
import { outlineOf } from '../../domain/anonymise-need.ts';
import { crowdToday } from './crowd.ts';
import { firmColumns, firmOf, FirmRow } from './firm-row.ts';

/** More than a city has at once; the newest are kept. */
const NEEDS_MAX = 5_000;

const { shape } = PublicNeed;
const NeedRow = FirmRow.extend({
  code: shape.code,
  family: shape.family,
  purpose: shape.purpose,
  amount_fen: Fen,
  term_months: shape.termMonths,
  guarantee_kinds: jsonColumn(shape.guaranteeKinds),
  repayment_methods: jsonColumn(shape.repaymentMethods),
  needed_on: shape.neededOn,
  expires_on: shape.expiresOn,
  is_demo: shape.isDemo,
  created_at: timeColumn,
});

export async function publishedNeeds(now: Date): Promise<PublicNeed[]> {
  const day = chineseDayAt(now);
  const [rows, crowd] = await Promise.all([readRows(day), crowdToday(day)]);
  return rows.map((row) => ({
    code: row.code,
    family: row.family,
    purpose: row.purpose,
    amountFen: row.amount_fen,
    termMonths: row.term_months,
    guaranteeKinds: row.guarantee_kinds,
    repaymentMethods: row.repayment_methods,
    neededOn: row.needed_on,
    expiresOn: row.expires_on,
    isDemo: row.is_demo,
    publishedOn: chineseDayAt(new Date(row.created_at)),
    ...outlineOf(firmOf(row), crowd, day),
  }));
}

/** What a firm asks of investors is shown to qualified ones only (私募投资基金监督管理条例 18–20), not to everybody. */
const readRows = (day: string) =>
  database().many(
    NeedRow,
    sql`select n.code, n.family, n.purpose, n.amount_fen::text as amount_fen, n.term_months, n.guarantee_kinds, n.repayment_methods,
        n.needed_on::text as needed_on, n.expires_on::text as expires_on, n.is_demo, n.created_at, ${firmColumns}
      from financing_needs n
      join financing_needs_enterprise_lnk l on l.financing_need_id = n.id
      join enterprises e on e.id = l.enterprise_id
      where n.state = 'published' and n.family <> 'equity' and n.expires_on >= ${day} and e.register_status = 'active'
      order by n.created_at desc, n.code limit ${NEEDS_MAX}`,
  );
