import { z } from 'zod';
import { toHalfWidth } from './half-width.ts';
import { innerCheckCharacter, outerCheckCharacter, usccAlphabet } from './uscc-check.ts';
import { usccDepartments, usccProvincePrefixes } from './uscc-departments.ts';

/** The part of a code that is wrong. `inner-check` is the organisation code inside, `outer-check` the whole. */
export const UsccPart = z.enum(['length', 'charset', 'department', 'category', 'region', 'inner-check', 'outer-check']);
export type UsccPart = z.infer<typeof UsccPart>;

export const usccPartLabels: Record<UsccPart, string> = {
  length: '位数',
  charset: '字符',
  department: '登记管理部门',
  category: '机构类别',
  region: '登记机关行政区划',
  'inner-check': '组织机构代码',
  'outer-check': '校验码',
};

/** `from` and `to` are the places to look at, counted from 1, both included. */
export type UsccFault = { ok: false; part: UsccPart; from: number; to: number; message: string };
export type UsccResult = { ok: true; uscc: string } | UsccFault;

/**
 * 统一社会信用代码 as typed by a person: full-width, lower case and blanks are forgiven, everything else is explained.
 *
 * @returns the code in its one spelling (18 characters), or the first part that is wrong and what to do about it
 * @see GB 32100-2015, GB 11714, GB/T 2260
 */
export function parseUscc(text: string): UsccResult {
  const code = normaliseUscc(text);
  for (const [part, findFault] of rules) {
    const fault = findFault(code);
    if (fault) return { ok: false, part, ...fault };
  }
  return { ok: true, uscc: code };
}

/** Half-width capitals without blanks; does not say whether the code is right. */
export function normaliseUscc(text: string): string {
  // ASCII letters only: toUpperCase() would also change the number of characters (ß → SS).
  return toHalfWidth(text).replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** A code that is right; parsing gives its one spelling. In the database: 18 characters, unique. */
export const Uscc = z
  .string('请填写统一社会信用代码。')
  .overwrite(normaliseUscc)
  .check((context) => {
    const result = parseUscc(context.value);
    if (result.ok) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: result.message,
      params: { part: result.part, from: result.from, to: result.to },
    });
  })
  .meta({ description: '统一社会信用代码（GB 32100-2015）', example: '91210102MAD000019P' });
export type Uscc = z.infer<typeof Uscc>;

export type UsccParts = {
  departmentCode: string;
  departmentLabel: string;
  categoryCode: string;
  categoryLabel: string;
  /** Where the code was given out; districts merged since keep their old code here. */
  regionCode: string;
  organisationCode: string;
};

/** What a valid code says about its holder. */
export function readUscc(uscc: Uscc): UsccParts {
  const [departmentCode, categoryCode] = [uscc.charAt(0), uscc.charAt(1)];
  const department = usccDepartments[departmentCode];
  return {
    departmentCode,
    departmentLabel: department?.label ?? '',
    categoryCode,
    categoryLabel: department?.categories[categoryCode] ?? '',
    regionCode: uscc.slice(2, 8),
    organisationCode: uscc.slice(8, 17),
  };
}

/**
 * An invented code for demonstrations and tests: the same arguments always give the same code, each sequence another.
 *
 * @param sequence from 1; 1,800,000 firms (`MAD00001`…) or 18,000,000 individual businesses (`LD000001`…) per region
 * @throws RangeError when the arguments cannot give a valid code
 */
export function makeUscc({ department = '9', category = '1', regionCode, sequence }: SyntheticUscc): Uscc {
  const [stem, digits] = department === '9' && category === '2' ? ['L', 6] : ['MA', 5];
  const series = usccAlphabet.charAt(usccAlphabet.indexOf('D') + Math.floor(sequence / 10 ** digits));
  const body = `${stem}${series}${String(sequence % 10 ** digits).padStart(digits, '0')}`;
  const first17 = `${department}${category}${regionCode}${body}${innerCheckCharacter(body)}`;
  const result = parseUscc(first17 + outerCheckCharacter(first17));
  if (!Number.isInteger(sequence) || sequence < 1 || !result.ok) {
    throw new RangeError(`no code from ${JSON.stringify({ department, category, regionCode, sequence })}`);
  }
  return result.uscc;
}

export type SyntheticUscc = { department?: string; category?: string; regionCode: string; sequence: number };

type Fault = { from: number; to: number; message: string };

const rules: [part: UsccPart, findFault: (code: string) => Fault | undefined][] = [
  ['length', lengthFault],
  ['charset', charsetFault],
  ['department', departmentFault],
  ['category', categoryFault],
  ['region', regionFault],
  ['inner-check', innerCheckFault],
  ['outer-check', outerCheckFault],
];

const oldNumbers: Record<number, string> = { 9: '组织机构代码', 13: '旧版注册号', 15: '旧版注册号或税号' };
const lookAlikes: Record<string, string> = { O: '0', I: '1', Z: '2', S: '5' };

function lengthFault(code: string): Fault | undefined {
  const length = [...code].length;
  return length === 18 ? undefined : { from: 1, to: 18, message: lengthMessage(length) };
}

function lengthMessage(length: number): string {
  if (length === 0) return '请填写18位统一社会信用代码，它印在营业执照上。';
  const oldNumber = oldNumbers[length];
  if (oldNumber) return `这里是${length}位，像是${oldNumber}；请改填营业执照上18位的统一社会信用代码。`;
  const difference = length < 18 ? `少了${18 - length}位` : `多了${length - 18}位`;
  return `统一社会信用代码应为18位，现在是${length}位，${difference}；请对照营业执照改正。`;
}

function charsetFault(code: string): Fault | undefined {
  const characters = [...code];
  const place = characters.findIndex((character) => !usccAlphabet.includes(character)) + 1;
  if (place === 0) return undefined;
  const character = characters[place - 1] ?? '';
  const lookAlike = lookAlikes[character];
  const hint = lookAlike ? `请看清是不是数字“${lookAlike}”。` : '请对照营业执照改正。';
  const message = `第${place}位“${character}”不会出现在统一社会信用代码里（只用数字和除I、O、Z、S、V以外的大写字母）；${hint}`;
  return { from: place, to: place, message };
}

function departmentFault(code: string): Fault | undefined {
  if (usccDepartments[code.charAt(0)]) return undefined;
  const message = `第1位“${code.charAt(0)}”不是登记管理部门代码（企业和个体工商户为9）；请对照营业执照改正。`;
  return { from: 1, to: 1, message };
}

function categoryFault(code: string): Fault | undefined {
  const department = usccDepartments[code.charAt(0)];
  if (!department || department.categories[code.charAt(1)]) return undefined;
  const choices = Object.entries(department.categories).map(([category, label]) => `${category} ${label}`);
  const message = `第2位“${code.charAt(1)}”不是${department.label}部门登记的机构类别（${choices.join('、')}）；请核对前两位。`;
  return { from: 2, to: 2, message };
}

function regionFault(code: string): Fault | undefined {
  const region = code.slice(2, 8);
  const isNational = region === '100000';
  const isKnown = /^\d{6}$/.test(region) && (isNational || usccProvincePrefixes.has(region.slice(0, 2)));
  if (isKnown) return undefined;
  return { from: 3, to: 8, message: `第3至8位“${region}”不是我国的行政区划代码（6位数字）；请对照营业执照改正。` };
}

// The expected character is never told: whoever mistyped a digit would then "correct" the check character instead.
const askStaff = '如果执照上就是这样，请联系平台客服人工核验。';

function innerCheckFault(code: string): Fault | undefined {
  if (innerCheckCharacter(code.slice(8, 16)) === code.charAt(16)) return undefined;
  const message = `第9至17位（组织机构代码）“${code.slice(8, 17)}”里有字符不对；请逐位对照营业执照改正。${askStaff}`;
  return { from: 9, to: 17, message };
}

function outerCheckFault(code: string): Fault | undefined {
  if (outerCheckCharacter(code.slice(0, 17)) === code.charAt(17)) return undefined;
  const message = `最后一位校验码“${code.charAt(17)}”与前17位对不上；请重点核对第1至8位和第18位。${askStaff}`;
  return { from: 1, to: 18, message };
}
