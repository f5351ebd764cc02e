/** One policy, ready to show. */
import { adminLevelLabels } from '@rongqiao/contracts/admin-level.ts';
import { conditionLabels, describeCriteria } from '@rongqiao/contracts/criteria.ts';
import { type Material, materialSourceLabels } from '@rongqiao/contracts/material.ts';
import { policyKindLabels, policyTopicLabels, policyTrackLabels, type PolicyTrack } from '@rongqiao/contracts/policy-kinds.ts';
import { sourceKindLabels } from '@rongqiao/contracts/policy-parts.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { describeWindow, formatDay } from '@rongqiao/contracts/values/period.ts';
import type { PolicyDetail } from '../cms/policies.ts';
import { placeName } from './place-name.ts';
import { policyTiming } from './policy-timing.ts';
import type { Figure } from './product-figures.ts';
import { paragraphs, richText } from './rich-text.ts';

export interface Fact {
  label: string;
  value: string;
  href?: string;
}

export function policyPage(policy: PolicyDetail, today: string, excluding: readonly { slug: string; title: string }[] = []) {
  return {
    title: policy.title,
    tags: [policyKindLabels[policy.kind], adminLevelLabels[policy.level], placeName(policy.regionCode)],
    topics: (policy.topics ?? []).map((topic) => ({ label: policyTopicLabels[topic], href: `/policies?topic=${topic}` })),
    benefit: policy.summary,
    figures: figuresOf(policy, today),
    supports: (policy.supports ?? []).map(({ summary, capFen, fixedFen }) => ({ summary, amount: amountOf(capFen, fixedFen) })),
    beneficiaries: policy.beneficiaries,
    timing: policyTiming(policy, today),
    window: windowOf(policy, today),
    conditions: conditionsOf(policy.criteria),
    conditionsText: paragraphs(policy.conditionsText),
    exclusionText: policy.exclusionText ?? '',
    notTogetherWith: withoutRepeats([...(policy.mutualExclusions ?? []), ...excluding]).map(({ slug, title }) => ({ href: `/policies/${slug}`, title })),
    track: { label: policyTrackLabels[policy.track], sentence: trackSentences[policy.track] },
    process: paragraphs(policy.processText),
    applyUrl: policy.applyUrl ?? undefined,
    processingDays: policy.processingDays ? `受理后${policy.processingDays}个工作日内办结` : '',
    materials: materialsOf(policy.materials),
    acceptingDepartment: policy.acceptingDepartment,
    contacts: (policy.contacts ?? []).map((contact) => ({ ...contact, telHref: telHref(contact.phone) })),
    interpretation: richText(policy.interpretation),
    budget: budgetOf(policy),
    document: documentFacts(policy),
    basis: (policy.basisDocuments ?? []).map(({ title, documentNumber, url, issuedOn }) => ({
      title,
      detail: [documentNumber, issuedOn && formatDay(issuedOn)].filter(Boolean).join('，'),
      url: url ?? undefined,
    })),
    sources: (policy.sources ?? []).map(({ title, kind, url, checkedOn, sentence }) => ({
      title,
      url,
      sentence,
      detail: `${sourceKindLabels[kind]}，${formatDay(checkedOn)}核对`,
    })),
    sourceUrl: policy.sourceUrl ?? undefined,
    isDemo: policy.isDemo,
  };
}

/** Without a window of its own a policy can be applied for as long as it is in force. */
function windowOf({ windowOpensOn, windowClosesOn, effectiveFrom, effectiveTo, ...policy }: PolicyDetail, today: string): string {
  const own = { from: windowOpensOn, to: windowClosesOn };
  if (own.from || own.to) return describeWindow(own);
  if (effectiveTo) return describeWindow({ from: effectiveFrom, to: effectiveTo });
  return policyTiming(policy, today).state === 'closed' ? '已经结束' : describeWindow({});
}

const trackSentences: Record<PolicyTrack, string> = {
  'no-application': '不用申请。部门比对数据后通知您，您确认意愿和收款账户即可。',
  fast: '填一张简表即可，部门用已有数据核对。',
  application: '准备好材料，在申报时间内提交申请。',
};

export const conditionsOf = (criteria: PolicyDetail['criteria']) =>
  describeCriteria(criteria ?? {}).map(({ condition, sentence }) => ({ label: conditionLabels[condition], sentence }));

export const materialsOf = (materials: Material[] | null | undefined) =>
  (materials ?? []).map(({ name, isRequired, source, note, templateUrl }) => ({
    name,
    need: isRequired ? '必须' : '如有',
    source: materialSourceLabels[source],
    note: note ?? '',
    templateUrl: templateUrl ?? undefined,
  }));

export const telHref = (phone: string) => `tel:${phone.replace(/转.*$/, '').replace(/[^\d+]/g, '')}`;

/** How much, until when, which way, how soon. */
function figuresOf(policy: PolicyDetail, today: string): Figure[] {
  const timing = policyTiming(policy, today);
  const figures: Figure[] = [
    { label: '能得到', value: mostOf(policy.supports) },
    { label: timing.label, value: timing.figure, ...(timing.remark ? { note: timing.remark } : {}) },
    { label: '怎么办', value: policyTrackLabels[policy.track] },
    { label: '办结', value: policy.processingDays ? `${policy.processingDays}个工作日` : '' },
  ];
  return figures.filter(({ value }) => value !== '');
}

/** The most that one of the supports gives. */
function mostOf(supports: PolicyDetail['supports']): string {
  const amounts = (supports ?? []).map(({ capFen, fixedFen }) => fixedFen ?? capFen ?? 0n);
  const most = amounts.reduce((high, fen) => (fen > high ? fen : high), 0n);
  return most > 0n ? `${supports?.length === 1 && supports[0]?.fixedFen ? '' : '最高'}${formatShortYuan(most)}` : '';
}

const withoutRepeats = <T extends { slug: string }>(items: T[]): T[] =>
  items.filter(({ slug }, place) => items.findIndex((other) => other.slug === slug) === place);

/** At the top of the list of papers: until when, where, whom to ask. */
export function checklistFacts(policy: PolicyDetail, today: string): Fact[] {
  const [contact] = policy.contacts ?? [];
  const facts: Fact[] = [
    { label: '申报时间', value: `${windowOf(policy, today)}（${policyTiming(policy, today).sentence}）` },
    { label: '受理部门', value: policy.acceptingDepartment },
    { label: '问谁', value: contact ? [contact.name, contact.phone, contact.hours].filter(Boolean).join('，') : '' },
    { label: '地址', value: contact?.address ?? '' },
    { label: '官方窗口', value: policy.applyUrl ?? '', ...(policy.applyUrl ? { href: policy.applyUrl } : {}) },
  ];
  return facts.filter(({ value }) => value !== '');
}

function amountOf(capFen: bigint | null | undefined, fixedFen: bigint | null | undefined): string {
  if (fixedFen) return formatShortYuan(fixedFen);
  return capFen ? `最高${formatShortYuan(capFen)}` : '';
}

function budgetOf({ totalBudgetFen, remainingBudgetFen, budgetCheckedOn }: PolicyDetail): string {
  const parts = [
    totalBudgetFen && `资金总额${formatShortYuan(BigInt(totalBudgetFen))}`,
    remainingBudgetFen && `剩余${formatShortYuan(BigInt(remainingBudgetFen))}`,
    budgetCheckedOn && `${formatDay(budgetCheckedOn)}核对`,
  ].filter(Boolean);
  return parts.join('，');
}

function documentFacts(policy: PolicyDetail): Fact[] {
  const facts: (Fact | undefined)[] = [
    { label: '发文单位', value: policy.issuer },
    policy.documentNumber ? { label: '文号', value: policy.documentNumber } : undefined,
    policy.issuedOn ? { label: '发布日期', value: formatDay(policy.issuedOn) } : undefined,
    policy.effectiveFrom || policy.effectiveTo
      ? { label: '有效期', value: describeWindow({ from: policy.effectiveFrom, to: policy.effectiveTo }) }
      : undefined,
    { label: '版本', value: `第${policy.version}版${policy.versionNote ? `：${policy.versionNote}` : ''}` },
    policy.checkedOn ? { label: '核对日期', value: `${formatDay(policy.checkedOn)}，请以原文为准` } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}
