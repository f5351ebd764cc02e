/** What bars a firm while it lasts, and whether it would be the firm's first loan. */
import type { Criteria } from '@rongqiao/contracts/criteria.ts';
import { type Exclusion, exclusionLabels } from '@rongqiao/contracts/exclusion.ts';
import type { FirmProfile, Standing } from '../firm-profile.ts';
import { judge, type Verdict } from './verdict.ts';

/** One bar that is known to apply fails it; it passes only when every listed bar is known not to apply. */
export function judgeExclusion({ exclusions }: Criteria, { standing }: FirmProfile): Verdict {
  const barred = exclusions ?? [];
  const met = (codes: readonly Exclusion[]) => barred.filter((code) => codes.includes(code));
  const isOpen = ({ present, absent }: Standing) => met(present).length === 0 && met(absent).length < barred.length;
  if (!standing || isOpen(standing.value)) return { outcome: 'unknown', own: null, asOf: standing?.asOf ?? null };
  const named = (codes: readonly Exclusion[]) => codes.map((code) => exclusionLabels[code]).join('、');
  return judge(standing, {
    holds: ({ present }) => met(present).length === 0,
    own: ({ present }) => named(met(present)) || '没有所列情形',
    change: ({ present }) => ({ key: `exclusion:${met(present).toSorted().join('|')}`, sentence: `解除：${named(met(present))}`, possibleFrom: null }),
  });
}

export function judgeFirstLoan({ isFirstLoanOnly }: Criteria, { hasBorrowed }: FirmProfile): Verdict {
  return judge(hasBorrowed, {
    holds: (borrowed) => !isFirstLoanOnly || !borrowed,
    own: (borrowed) => (borrowed ? '曾从银行获得贷款' : '没有银行贷款记录'),
  });
}
