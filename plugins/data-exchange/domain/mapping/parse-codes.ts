/** Codes of firms and of closed lists. */
import {
  assetKindLabels,
  auditOpinionLabels,
  creditorLabels,
  type FactKind,
  penaltySeriousnessLabels,
  publicListLabels,
  riskClassLabels,
  utilityLabels,
} from '@rongqiao/contracts/credit-fact.ts';
import { taxGradeLabels } from '@rongqiao/contracts/tax-grade.ts';
import { toHalfWidth } from '@rongqiao/contracts/values/half-width.ts';
import { makeUscc, parseUscc } from '@rongqiao/contracts/values/uscc.ts';
import type { ColumnMapping } from '../intake/source-spec.ts';
import { precisionSentence } from './parse-numbers.ts';
import { type ParseResult, parsed, unparsed } from './parse-result.ts';

export function parseFirm(text: string): ParseResult {
  if (/^\d+(?:\.\d+)?E\+?\d+$/i.test(text.trim())) return unparsed('precision-lost', precisionSentence);
  const result = parseUscc(text.replace(/^[='"‘’“”`]+|['"‘’“”`]+$/g, ''));
  return result.ok ? parsed(result.uscc) : unparsed('uscc', result.message);
}

export function parsePseudonym(text: string, { prefix, regionCode, firstSequence }: NonNullable<ColumnMapping['pseudonym']>): ParseResult {
  const plain = toHalfWidth(text);
  const number = plain.startsWith(prefix) && /^\d{1,6}$/.test(plain.slice(prefix.length)) ? Number(plain.slice(prefix.length)) : 0;
  return number > 0 ? parsed(makeUscc({ regionCode, sequence: firstSequence + number })) : unparsed('uscc', `代号应是“${prefix}”加数字，例如 ${prefix}12。`);
}

/** Names of the contract's lists, by kind and field. */
const labelsOf: Record<string, Record<string, string>> = {
  'list-entry.list': publicListLabels,
  'penalty.seriousness': penaltySeriousnessLabels,
  'tax-grade.grade': taxGradeLabels,
  'arrears.creditor': creditorLabels,
  'utility-bill.utility': utilityLabels,
  'audit-opinion.opinion': auditOpinionLabels,
  'loan.riskClass': riskClassLabels,
  'asset.kind': assetKindLabels,
  'judgment.role': { plaintiff: '原告', defendant: '被告', debtor: '被执行人' },
  'invoice.direction': { sales: '销项', purchases: '进项' },
  'invoice.status': { valid: '正常', void: '作废' },
};

/** Name or code → code, for one field: the contract's labels, and what the source calls them. */
export function codesOf(kind: FactKind, { field, codes = {} }: ColumnMapping): Map<string, string> {
  const labels = labelsOf[`${kind}.${field}`] ?? {};
  const named = Object.entries(labels).flatMap(([code, label]): [string, string][] => [[code, code], [label, code], [label.replace(/[级类]$/, ''), code]]);
  return new Map([...named, ...Object.entries(codes)].map(([name, code]) => [plainName(name), code]));
}

export function parseCode(text: string, codes: Map<string, string>): ParseResult {
  const code = codes.get(plainName(text));
  if (code !== undefined) return parsed(code);
  const names = [...codes.keys()].filter((name) => /[^a-z-]/.test(name)).slice(0, 8);
  return unparsed('code', `这里只能填：${names.join('、')}。`);
}

const yes = new Set(['是', 'y', 'yes', 'true', '1', '√', '有']);
const no = new Set(['否', 'n', 'no', 'false', '0', '×', '无']);

export function parseYesNo(text: string): ParseResult {
  const plain = plainName(text);
  if (yes.has(plain)) return parsed(true);
  return no.has(plain) ? parsed(false) : unparsed('code', '这里只能填“是”或“否”。');
}

const plainName = (text: string) => toHalfWidth(text).toLowerCase();
