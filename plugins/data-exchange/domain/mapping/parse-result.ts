import type { FindingRule } from '../intake/finding-rules.ts';

/** A value as JSON holds it, or what is wrong with the cell. */
export type ParseResult = { ok: true; value: string | number | boolean } | { ok: false; rule: FindingRule; sentence: string };

export const parsed = (value: string | number | boolean): ParseResult => ({ ok: true, value });
export const unparsed = (rule: FindingRule, sentence: string): ParseResult => ({ ok: false, rule, sentence });
