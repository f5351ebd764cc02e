/** What the pages of consents show, made ready. */
import { consentPurposeLabels, consentStateLabels, granteeKindLabels } from '@rongqiao/contracts/consent.ts';
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { readOutputLabels } from '@rongqiao/contracts/credit-mode.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { type OwnConsent, type OwnRead, readGroundLabels, readPurposeLabels } from '@rongqiao/strapi-kit/contract.ts';
import { dayText, momentText } from './moments.ts';

export interface ConsentLine {
  id: string;
  category: string;
  purpose: string;
  terms: string;
  reads: string;
  state: string;
  isOver: boolean;
  given: string;
  text: string;
  hash: string;
}

export interface GranteeGroup {
  name: string;
  kind: string;
  lines: ConsentLine[];
}

const over = new Set<OwnConsent['state']>(['exhausted', 'expired', 'revoked']);

const consentLine = (one: OwnConsent): ConsentLine => ({
  id: one.id,
  category: creditCategoryLabels[one.category],
  purpose: consentPurposeLabels[one.purpose],
  terms: `${formatDay(one.validFrom)}至${formatDay(one.validUntil)}`,
  reads: `已读取${one.readsUsed}次，最多${one.readsMax}次`,
  state: one.revokedAt ? `${dayText(one.revokedAt)}撤回` : consentStateLabels[one.state],
  isOver: over.has(one.state),
  given: `${one.givenByName ?? '已离开的成员'}于${momentText(one.givenAt)}授权`,
  text: one.text,
  hash: one.textSha256,
});

/** In the order in which they came, each reader once. */
export function consentGroups(consents: OwnConsent[]): GranteeGroup[] {
  const groups = new Map<string, GranteeGroup>();
  for (const one of consents) {
    const key = `${one.granteeKind} ${one.granteeName}`;
    const group = groups.get(key) ?? { name: one.granteeName, kind: granteeKindLabels[one.granteeKind], lines: [] };
    group.lines.push(consentLine(one));
    groups.set(key, group);
  }
  return [...groups.values()];
}

export interface ReadLine {
  id: string;
  at: string;
  who: string;
  what: string;
  why: string;
  ground: string;
  isRefused: boolean;
  through: string;
}

const labels = (categories: OwnRead['asked']) => categories.map((one) => creditCategoryLabels[one]).join('、');

export const readLine = (one: OwnRead): ReadLine => ({
  id: one.id,
  at: momentText(one.at),
  who: one.personName ? `${one.readerName}，${one.personName}` : one.readerName,
  what: one.isRefused ? `想读取：${labels(one.asked)}` : `${readOutputLabels[one.output]}：${labels(one.allowed)}`,
  why: readPurposeLabels[one.purpose as keyof typeof readPurposeLabels] ?? one.purpose,
  ground: one.isRefused ? '已拒绝' : readGroundLabels[(one.ground ?? 'none') as keyof typeof readGroundLabels],
  isRefused: one.isRefused,
  through: one.through,
});
