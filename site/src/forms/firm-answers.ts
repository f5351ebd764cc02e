/** What an owner says of its firm to find what fits: typed as people type it, sent as the finder wants it. */
import { entityKindLabels } from '@rongqiao/contracts/enterprise-kinds.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { parseMoney } from '@rongqiao/contracts/values/money.ts';
import type { FormProblem } from './form.ts';

export const firmFields = ['region', 'trade', 'entity', 'founded', 'revenue', 'heads', 'tax', 'borrowed', 'record'] as const;
type FirmField = (typeof firmFields)[number];

export const entityOptions = Object.entries(entityKindLabels).map(([value, label]) => ({ value, label }));
export const taxOptions = Object.entries(taxGradeLabels).map(([value, label]) => ({ value, label }));
export const borrowedOptions = [
  { value: 'no', label: '没有贷过款' },
  { value: 'yes', label: '贷过款' },
];
export const recordOptions = [{ value: 'clean', label: '没有失信、欠税、欠社保和逾期' }];

export interface FirmAnswers {
  firm: Record<string, unknown>;
  values: Record<string, string>;
  problems: FormProblem[];
  isEmpty: boolean;
}

/** `params`: the address. What is wrong with a field is said there, and the field is left out of the question. */
export function readFirmAnswers(params: URLSearchParams): FirmAnswers {
  const values = Object.fromEntries(firmFields.map((name) => [name, (params.get(name) ?? '').trim().slice(0, 60)])) as Record<FirmField, string>;
  const read = firmFields.filter((name) => values[name] !== '').map((name) => readers[name](values[name]));
  return {
    values,
    firm: Object.assign({}, ...read.flatMap((answer) => ('said' in answer ? [answer.said] : []))) as Record<string, unknown>,
    problems: read.flatMap((answer) => ('problem' in answer ? [answer.problem] : [])),
    isEmpty: read.length === 0,
  };
}

type Answer = { said: Record<string, unknown> } | { problem: FormProblem };
const said = (field: string, value: unknown): Answer => ({ said: { [field]: value } });
const wrong = (field: FirmField, message: string): Answer => ({ problem: { field, message } });

const readers: Record<FirmField, (typed: string) => Answer> = {
  region: (code) => said('regionCode', code),
  trade: (code) => said('industryCode', code),
  entity: (kind) => said('entityKind', kind),
  founded: readFounded,
  revenue: readRevenue,
  heads: (typed) => (/^\d{1,7}$/.test(typed) ? said('employees', Number(typed)) : wrong('heads', '请填整数人数，例如 25。')),
  tax: (grade) => said('taxGrade', grade),
  borrowed: (answer) => said('hasBorrowed', answer === 'yes'),
  record: (answer) => (answer === 'clean' ? said('hasBadRecord', false) : { said: {} }),
};

/** 2019-03, 2019年3月, 2019 */
function readFounded(typed: string): Answer {
  const [, year, month = '1'] = /^(\d{4})(?:[-/.年](\d{1,2})月?)?年?$/.exec(typed) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-01`;
  const isReal = year !== undefined && Number(year) >= 1949 && Number(month) >= 1 && Number(month) <= 12;
  return isReal ? said('foundedOn', day) : wrong('founded', '请填营业执照上的成立年月，例如 2019-03。');
}

function readRevenue(typed: string): Answer {
  const money = parseMoney(typed, { unit: '万元' });
  return money.ok ? said('revenueFen', money.fen.toString()) : wrong('revenue', money.message);
}
