import { z } from 'zod';
import { quote, toHalfWidth } from './half-width.ts';
import { industrySections } from './industry-table.ts';

export { industrySections } from './industry-table.ts';

export type IndustryResult = { ok: true; industryCode: string } | { ok: false; message: string };

/**
 * An industry as typed or imported: `C`, `C26`, `26`, `2614`, `c 2614`, full-width too.
 *
 * @returns the one spelling, section letter first: C, C26, C261, C2614; or what to do about the text
 * @see GB/T 4754-2017. Groups and classes (three and four digits) are checked for their division only
 */
export function parseIndustry(text: string): IndustryResult {
  const match = /^([A-Z]?)(\d{2,4})?$/.exec(toHalfWidth(text).toUpperCase());
  const [letter = '', digits = ''] = match?.slice(1) ?? [];
  if (letter === '' && digits === '')
    return { ok: false, message: `看不懂行业代码${quote(text.trim())}，请填“C”、“C26”或“2614”这样的代码。` };
  const section = digits === '' ? letter : sectionOfDivision.get(digits.slice(0, 2));
  if (section === undefined || !industrySections[section]) {
    return { ok: false, message: `国民经济行业分类里没有${quote(text.trim())}，请从行业列表中选择。` };
  }
  if (letter === '' || letter === section) return { ok: true, industryCode: section + digits };
  return {
    ok: false,
    message: `${digits.slice(0, 2)}大类属于门类${section}，不属于${letter}；请改为“${section}${digits}”。`,
  };
}

/** An industry of GB/T 4754-2017 in its one spelling: section letter, then none, two, three or four digits. */
export const IndustryCode = z
  .string('请选择行业。')
  .overwrite((text) => {
    const result = parseIndustry(text);
    return result.ok ? result.industryCode : text;
  })
  .check((context) => {
    const result = parseIndustry(context.value);
    if (!result.ok) context.issues.push({ code: 'custom', input: context.value, message: result.message });
  })
  .meta({ description: '国民经济行业代码（GB/T 4754-2017）', example: 'C2614' });
export type IndustryCode = z.infer<typeof IndustryCode>;

/** The section letter: C2614 → C. */
export function industrySection(code: IndustryCode): string {
  return code.charAt(0);
}

/** 化学原料和化学制品制造业; 化学原料和化学制品制造业（2614） for what is finer than a division. */
export function industryLabel(code: IndustryCode): string {
  const section = industrySections[code.charAt(0)];
  const division = section?.divisions[code.slice(1, 3)];
  if (!section || (code.length > 1 && !division)) throw new RangeError(`no such industry: ${code}`);
  return (division ?? section.label) + (code.length > 3 ? `（${code.slice(1)}）` : '');
}

/** 制造业 > 化学原料和化学制品制造业 (2614) is in C, in C26 and in C2614, but not in C2619. */
export function isInIndustry(code: IndustryCode, container: IndustryCode): boolean {
  return code.startsWith(container);
}

/** Which industries something is for: in one of `in` (every industry when empty) and in none of `out`. */
export const IndustryScope = z.object({
  in: z.array(IndustryCode).default([]),
  out: z.array(IndustryCode).default([]),
});
export type IndustryScope = z.infer<typeof IndustryScope>;

export function isInIndustryScope(code: IndustryCode, scope: IndustryScope): boolean {
  const isIncluded = scope.in.length === 0 || scope.in.some((container) => isInIndustry(code, container));
  return isIncluded && !scope.out.some((container) => isInIndustry(code, container));
}

/** 制造业、软件和信息技术服务业（不含烟草制品业）; 不限行业（不含房地产业） */
export function describeIndustryScope(scope: IndustryScope): string {
  const included = scope.in.map(industryLabel).join('、') || '不限行业';
  return scope.out.length === 0 ? included : `${included}（不含${scope.out.map(industryLabel).join('、')}）`;
}

const sectionOfDivision = new Map(
  Object.entries(industrySections).flatMap(([section, { divisions }]) =>
    Object.keys(divisions).map((division) => [division, section] as const),
  ),
);
