/** What a firm asks for becomes a need; what its file says (place, trade) is taken from there. */
import { randomInt } from 'node:crypto';
import type { NeedState } from '@rongqiao/contracts/financing-need.ts';
import { uids } from '@rongqiao/contracts/uids.ts';
import { addDays, addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { NEED_DAYS_MAX, NEEDS_OPEN_MAX, type NeedWish } from '../../contract/own-needs.ts';
import { nameNeed } from '../../domain/name-need.ts';
import { countNeeds, type NeedRow } from './need-row.ts';

interface Needs {
  create(input: { data: object }): Promise<unknown>;
  update(input: { documentId: string; data: object }): Promise<unknown>;
}
const needs = () => platform().documents(uids.financingNeed as never) as unknown as Needs;

interface Written {
  enterpriseId: string;
  wish: NeedWish;
  day: IsoDay;
}

const Firm = z.object({ region_code: z.string(), industry_code: z.string(), is_demo: z.boolean(), is_active: z.boolean() });
const wrongField = (path: string, message: string) => new Refusal(problem(400, 'invalid', `请检查填写的内容：${message}`, [{ path, message }]));
const closedFirm = problem(409, 'firm-closed', '登记状态不是存续，不能发布融资需求。登记有变化的，请联系平台客服更新。');
const tooMany = problem(409, 'too-many-needs', `同时发布的需求最多${NEEDS_OPEN_MAX}条，请先撤回或办结不再需要的。`);

/** Answers its code. */
export async function insertNeed(tx: Transaction, { state, ...written }: Written & { state: NeedState }): Promise<string> {
  const { enterpriseId } = written;
  // One after another for each firm, or many at once would be more than there may be.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`needs of ${enterpriseId}`}, 0))`);
  if ((await countNeeds(sql`e.document_id = ${enterpriseId} and n.state in ('draft', 'published')`, tx)) >= NEEDS_OPEN_MAX) throw new Refusal(tooMany);
  const code = `XQ-${written.day.replaceAll('-', '')}-${randomLetters()}`;
  const { isDemo, ...data } = await fieldsOf(tx, written);
  await needs().create({ data: { ...data, code, state, isDemo, isNameShown: false, enterprise: enterpriseId } });
  return code;
}

export async function overwriteNeed(tx: Transaction, row: NeedRow, written: Written): Promise<void> {
  const { isDemo: _isDemo, ...data } = await fieldsOf(tx, written);
  await needs().update({ documentId: row.documentId, data });
}

async function fieldsOf(tx: Transaction, { enterpriseId, wish, day }: Written) {
  const firm = await tx.one(Firm, sql`select region_code, industry_code, coalesce(is_demo, false) as is_demo, register_status = 'active' as is_active from enterprises where document_id = ${enterpriseId}`);
  if (!firm.is_active) throw new Refusal(closedFirm);
  const expiresOn = wish.expiresOn ?? addMonths(day, 3);
  if (expiresOn < day) throw wrongField('expiresOn', '有效期不能早于今天。');
  if (expiresOn > addDays(day, NEED_DAYS_MAX)) throw wrongField('expiresOn', '有效期最长一年，到期可以再发布。');
  if (wish.neededOn && wish.neededOn < day) throw wrongField('neededOn', '希望到账的日期不能早于今天。');
  if (wish.family === 'debt' && wish.termMonths == null) throw wrongField('termMonths', '请填写期限，例如 12 个月。');
  return {
    family: wish.family,
    purpose: wish.purpose,
    amountFen: wish.amountFen.toString(),
    termMonths: wish.termMonths ?? null,
    guaranteeKinds: wish.guaranteeKinds ?? [],
    repaymentMethods: wish.repaymentMethods ?? [],
    annualRateMax: wish.annualRateMax ?? null,
    regionCode: wish.regionCode ?? firm.region_code,
    industryCode: firm.industry_code,
    neededOn: wish.neededOn ?? null,
    expiresOn,
    title: wish.title || nameNeed(wish.purpose, wish.amountFen),
    purposeText: wish.purposeText,
    isDemo: firm.is_demo,
    project: await projectOf(tx, enterpriseId, wish.projectCode),
  };
}

async function projectOf(tx: Transaction, enterpriseId: string, code: string | null | undefined): Promise<string | null> {
  if (!code) return null;
  const found = await tx.maybeOne(z.object({ id: z.string() }), sql`select p.document_id as id from enterprise_projects p join enterprise_projects_enterprise_lnk l on l.enterprise_project_id = p.id
    join enterprises e on e.id = l.enterprise_id where p.code = ${code} and e.document_id = ${enterpriseId}`);
  if (!found) throw wrongField('projectCode', '没有找到这个项目，请从本企业的项目中选择。');
  return found.id;
}

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Cannot be counted up, and is not misread on the phone. */
const randomLetters = (): string => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
