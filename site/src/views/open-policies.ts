/** Policies one can apply for today: as things to prepare, and as money that is still there. */
import { policyKindLabels, policyTrackLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { OpenPolicy } from '../cms/policies.ts';
import { placeName } from './place-name.ts';
import { policyTiming } from './policy-timing.ts';

export const toPrepare = (policies: OpenPolicy[], today: string) =>
  policies.map((policy) => ({
    href: `/policies/${policy.slug}`,
    title: policy.title,
    summary: policy.summary,
    tags: [policyTrackLabels[policy.track], placeName(policy.regionCode), policy.acceptingDepartment],
    timing: policyTiming(policy, today),
    materials: (policy.materials ?? []).map(({ name, isRequired }) => (isRequired ? name : `${name}（如有）`)),
    checklistHref: policy.materials?.length ? `/policies/${policy.slug}/checklist` : undefined,
    applyUrl: policy.applyUrl ?? undefined,
    reminderHref: policy.windowClosesOn ? `/policies/${policy.slug}/reminder` : undefined,
    isDemo: policy.isDemo,
  }));

export const asFunds = (policies: OpenPolicy[], today: string) =>
  policies.map((policy) => ({
    href: `/policies/${policy.slug}`,
    title: policy.title,
    kind: [policyKindLabels[policy.kind], placeName(policy.regionCode)].filter(Boolean).join(' · '),
    most: mostOf(policy),
    timing: policyTiming(policy, today),
    budget: budgetOf(policy),
    isDemo: policy.isDemo,
  }));

function mostOf({ supports }: OpenPolicy): string {
  const most = (supports ?? []).reduce((high, { capFen, fixedFen }) => {
    const fen = fixedFen ?? capFen ?? 0n;
    return fen > high ? fen : high;
  }, 0n);
  return most > 0n ? `单户最高${formatShortYuan(most)}` : '按实际核定';
}

/** `left` in per cent of the whole, for the bar. */
function budgetOf({ totalBudgetFen, remainingBudgetFen, budgetCheckedOn }: OpenPolicy) {
  if (!totalBudgetFen) return { sentence: '没有公布资金总额', left: undefined };
  const checked = budgetCheckedOn ? `（${formatDay(budgetCheckedOn)}核对）` : '';
  if (remainingBudgetFen == null) return { sentence: `总额${formatShortYuan(totalBudgetFen)}，没有公布余额${checked}`, left: undefined };
  return { sentence: `还剩${formatShortYuan(remainingBudgetFen)}，总额${formatShortYuan(totalBudgetFen)}${checked}`, left: Number((remainingBudgetFen * 1000n) / totalBudgetFen) / 10 };
}
