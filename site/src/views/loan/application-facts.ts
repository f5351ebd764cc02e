/** Beside an application: what was asked for, of whom, and what was agreed to. */
import { consentStateLabels } from '@rongqiao/contracts/consent.ts';
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { needPurposeLabels, needStateLabels } from '@rongqiao/contracts/financing-need.ts';
import { type GuaranteeKind, guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay, formatMonths } from '@rongqiao/contracts/values/period.ts';
import type { OwnApplication, OwnNeed } from '@rongqiao/financing/contract.ts';
import { dayText } from '../moments.ts';
import type { Fact } from '../policy-page.ts';

const guaranteeText = (kinds: readonly string[]) => kinds.map((kind) => guaranteeKindLabels[kind as GuaranteeKind] ?? kind).join('、');

/** What both sides read of the need. */
export function needFacts({ need, code, submittedAt }: Pick<OwnApplication, 'need' | 'code' | 'submittedAt'>): Fact[] {
  const facts: Fact[] = [
    { label: '金额', value: formatShortYuan(need.amountFen) },
    { label: '期限', value: need.termMonths ? formatMonths(need.termMonths) : '' },
    { label: '用途', value: [needPurposeLabels[need.purpose], need.purposeText].filter(Boolean).join('：') },
    { label: '能提供的担保', value: guaranteeText(need.guaranteeKinds) },
    { label: '希望到账', value: need.neededOn ? formatDay(need.neededOn) : '' },
    { label: '申请编号', value: code },
    { label: '申请日期', value: dayText(submittedAt) },
  ];
  return facts.filter(({ value }) => value !== '');
}

export const consentLine = ({ category, state, validUntil, readsLeft }: OwnApplication['consents'][number]) => ({
  label: creditCategoryLabels[category],
  state: `${consentStateLabels[state as keyof typeof consentStateLabels] ?? state}，到${formatDay(validUntil)}，还可读${readsLeft}次`,
  isLive: state === 'live',
});

export const kilobytes = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** Of a need as the firm keeps it. */
export const ownNeedFacts = (need: OwnNeed): Fact[] =>
  [
    { label: '状态', value: needStateLabels[need.state] },
    ...needFacts({ need, code: need.code, submittedAt: need.createdAt }).map((fact) => ({ ...fact, label: fact.label.replace('申请编号', '需求编号').replace('申请日期', '提出日期') })),
    { label: '有效期到', value: formatDay(need.expiresOn) },
  ];
