/** Industries as people write them: codes (C26, 2614) or the standard's own names. */
import { industrySections, parseIndustry } from '@rongqiao/contracts/values/industry.ts';
import type { NamesRead } from './region-names.ts';

/** Names hold 、 themselves, so only blanks, commas and semicolons part them. */
const separators = /[，,；;\s]+/;

export function readIndustryNames(text: string): NamesRead {
  const codes: string[] = [];
  for (const name of text.split(separators).filter(Boolean)) {
    const code = codeCalled(name);
    if (!code) return { ok: false, message: `没有找到行业“${name.slice(0, 20)}”，请填“C26”这样的代码，几个之间用逗号隔开。` };
    codes.push(code);
  }
  return { ok: true, codes };
}

function codeCalled(name: string): string | undefined {
  const parsed = parseIndustry(name);
  if (parsed.ok) return parsed.industryCode;
  for (const [section, { label, divisions }] of Object.entries(industrySections)) {
    if (label === name) return section;
    const division = Object.entries(divisions).find(([, divisionLabel]) => divisionLabel === name);
    if (division) return section + division[0];
  }
  return undefined;
}
