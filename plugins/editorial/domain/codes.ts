/** Codes and their Chinese labels, as the admin shows them. */
import { type CodeListName, codeLists } from '@rongqiao/contracts/code-lists.ts';
import { industryLabel, parseIndustry } from '@rongqiao/contracts/values/industry.ts';
import { isRegionCode, regionFullName } from '@rongqiao/contracts/values/region.ts';

export interface Code {
  code: string;
  label: string;
}

/** Lists that are too long to show whole, and hold more codes than they show: a typed code counts too. */
const openLists: Partial<Record<CodeListName, (text: string) => Code | undefined>> = {
  Region: (text) => (isRegionCode(text) ? { code: text, label: regionFullName(text) } : undefined),
  Industry: (text) => {
    const industry = parseIndustry(text);
    return industry.ok ? { code: industry.industryCode, label: industryLabel(industry.industryCode) } : undefined;
  },
};

export const isCodeListName = (name: unknown): name is CodeListName => typeof name === 'string' && name in codeLists;

export const codesOf = (list: CodeListName): Code[] => Object.entries(codeLists[list]).map(([code, label]) => ({ code, label }));

export const isOpenList = (list: CodeListName): boolean => list in openLists;

/** The code itself where nobody knows a label: better seen than hidden. */
export function labelOf(list: CodeListName, code: string): string {
  const labels: Record<string, string> = codeLists[list];
  return labels[code] ?? openLists[list]?.(code)?.label ?? code;
}

/** What a person finds by a part of the name or the beginning of the code, the best first. */
export function searchCodes(list: CodeListName, text: string, limit: number): Code[] {
  const wanted = text.trim();
  if (wanted === '') return codesOf(list).slice(0, limit);
  const exact = openLists[list]?.(wanted);
  const found = codesOf(list).filter(({ code, label }) => code !== exact?.code && (label.includes(wanted) || code.startsWith(wanted.toUpperCase())));
  const ranked = found.sort((left, right) => rank(left, wanted) - rank(right, wanted));
  return (exact ? [exact, ...ranked] : ranked).slice(0, limit);
}

/** Names that begin or end with the text come before those that only hold it; short names before long ones. */
function rank({ label }: Code, text: string): number {
  const place = label.startsWith(text) || label.endsWith(text) ? 0 : 1000;
  return place + label.length;
}
