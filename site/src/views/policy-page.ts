/** One policy, ready to show. */
import { adminLevelLabels } from '@rongqiao/contracts/admin-level.ts';
import { conditionLabels, describeCriteria } from '@rongqiao/contracts/criteria.ts';
import { type Material, materialSourceLabels } from '@rongqiao/contracts/material.ts';
import { policyKindLabels, policyTopicLabels, policyTrackLabels, type PolicyTrack } from '@rongqiao/contracts/policy-kinds.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { describeWindow, formatDay } from '@rongqiao/contracts/values/period.ts';
import type { PolicyDetail } from '../cms/policies.ts';
import { placeName } from './place-name.ts';
import { policyTiming } from './policy-timing.ts';
import { paragraphs, richText } from './rich-text.ts';

export interface Fact {
  label: string;
  value: string;
  href?: string;
}

export function policyPage(policy: PolicyDetail, today: string) {
  return {
    title: policy.title,
    tags: [policyKindLabels[policy.kind], adminLevelLabels[policy.level], placeName(policy.regionCode)],
    topics: (policy.topics ?? []).map((topic) => ({ label: policyTopicLabels[topic], href: `/policies?topic=${topic}` })),
    benefit: policy.summary,
    supports: (policy.supports ?? []).map(({ summary, capFen, fixedFen }) => ({ summary, amount: amountOf(capFen, fixedFen) })),
    beneficiaries: policy.beneficiaries,
    timing: policyTiming(policy, today),
    window: describeWindow({ from: policy.windowOpensOn, to: policy.windowClosesOn }),
    conditions: conditionsOf(policy.criteria),
    conditionsText: paragraphs(policy.conditionsText),
    exclusionText: policy.exclusionText ?? '',
    notTogetherWith: (policy.mutualExclusions ?? []).map(({ slug, title }) => ({ href: `/policies/${slug}`, title })),
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
    sourceUrl: policy.sourceUrl ?? undefined,
    isDemo: policy.isDemo,
  };
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
    policy.version > 1 ? { label: '版本', value: `第${policy.version}版${policy.versionNote ? `：${policy.versionNote}` : ''}` } : undefined,
    policy.checkedOn ? { label: '核对日期', value: `${formatDay(policy.checkedOn)}，请以原文为准` } : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}
