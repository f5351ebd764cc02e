/** A firm is matched by what is on record: the register, its own profile, what departments report, and its grade. */
import { enterpriseOfId } from '@rongqiao/accounts/server/organisations/enterprises.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { Enterprise } from '@rongqiao/contracts/enterprise.ts';
import { enterpriseById } from '@rongqiao/credit-scoring/server/scores/find-enterprise.ts';
import { scoreFirm } from '@rongqiao/credit-scoring/server/scores/score-firm.ts';
import type { KnownFirm } from '@rongqiao/matching/domain/known-profile.ts';
import { setKnownFirms } from '@rongqiao/matching/server/known-firm.ts';

export const describeFirmsForMatching = (): void => setKnownFirms(readFirm);

async function readFirm(enterpriseId: string): Promise<KnownFirm | undefined> {
  const [stored, registered] = await Promise.all([enterpriseOfId(enterpriseId), enterpriseById(enterpriseId)]);
  if (!stored || !registered) return undefined;
  const scored = await scoreFirm(registered, '匹配产品时更新');
  const grade = CreditGrade.safeParse(scored?.row.assessment.grade);
  return {
    enterprise: Enterprise.parse(stored),
    facts: scored?.file.facts ?? [],
    connected: CreditCategory.options.filter((category) => scored?.file.categories[category] === 'connected'),
    grade: scored && grade.success ? { value: grade.data, asOf: scored.row.asOf } : null,
  };
}
