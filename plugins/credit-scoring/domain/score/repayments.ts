/** Every payment that a firm owed on a loan: its instalments, and each loan's own end. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { dayNumber } from './calendar.ts';
import { doneOrToday } from './lateness.ts';
import { type Reading, doneBy, factsOf } from './reading.ts';

export interface Repayment {
  factId: string;
  loanKey: string;
  lender: string;
  source: string;
  dueOn: string;
  /** Settling a loan pays what is left of it. */
  paidOn: string | undefined;
  /** Days past due when it was paid, or today when it is not; negative when early. */
  daysLate: number;
  isWrittenOff: boolean;
  amountFen: bigint;
  /** The loan at its end, a record of its own beside the instalments. */
  isWholeLoan: boolean;
}

export function listRepayments(reading: Reading): readonly Repayment[] {
  reading.found.repayments ??= findRepayments(reading);
  return reading.found.repayments;
}

const none: readonly Repayment[] = [];

function findRepayments(reading: Reading): readonly Repayment[] {
  if (factsOf(reading, 'instalment').length === 0 && factsOf(reading, 'loan').length === 0) return none;
  const loans = new Map<string, CreditFact<'loan'>>();
  for (const loan of factsOf(reading, 'loan')) loans.set(loan.body.key, laterFact(loans.get(loan.body.key), loan));
  const byLoan = new Map<string, Map<number, Repayment>>();
  for (const instalment of factsOf(reading, 'instalment')) {
    if (instalment.body.dueFen === 0n) continue;
    const repayment = ofInstalment(reading, instalment, loans.get(instalment.body.loanKey));
    const { loanKey, number } = instalment.body;
    const ofThisLoan = byLoan.get(loanKey);
    if (ofThisLoan) ofThisLoan.set(number, worseOf(ofThisLoan.get(number), repayment));
    else byLoan.set(loanKey, new Map([[number, repayment]]));
  }
  const repayments: Repayment[] = [];
  for (const instalments of byLoan.values()) repayments.push(...instalments.values());
  for (const loan of loans.values()) repayments.push(ofLoan(reading, loan));
  return repayments;
}

function ofInstalment(
  reading: Reading,
  { id, source, body }: CreditFact<'instalment'>,
  loan: CreditFact<'loan'> | undefined,
): Repayment {
  const paidOn = earlierOf(doneBy(reading, body.paidOn), doneBy(reading, loan?.body.settledOn));
  return {
    factId: id,
    loanKey: body.loanKey,
    lender: loan?.body.lender ?? source,
    source,
    dueOn: body.dueOn,
    paidOn,
    daysLate: doneOrToday(reading, paidOn) - dayNumber(body.dueOn),
    isWrittenOff: doneBy(reading, body.writtenOffOn) !== undefined,
    amountFen: body.dueFen,
    isWholeLoan: false,
  };
}

/** A written-off loan is due from that day at the latest. */
function ofLoan(reading: Reading, { id, source, body }: CreditFact<'loan'>): Repayment {
  const settledOn = doneBy(reading, body.settledOn);
  const writtenOffOn = settledOn ? undefined : doneBy(reading, body.writtenOffOn);
  const isPaidDown = body.balanceFen === 0n && writtenOffOn === undefined;
  const dueOn = writtenOffOn && writtenOffOn < body.dueOn ? writtenOffOn : body.dueOn;
  const paidOn = settledOn ?? (isPaidDown ? body.dueOn : undefined);
  return {
    factId: id,
    loanKey: body.key,
    lender: body.lender,
    source,
    dueOn,
    paidOn,
    daysLate: doneOrToday(reading, paidOn) - dayNumber(dueOn),
    isWrittenOff: writtenOffOn !== undefined,
    amountFen: body.principalFen,
    isWholeLoan: true,
  };
}

const earlierOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** Two sources may report one instalment: what speaks against the firm stands until it is disputed. */
function worseOf(known: Repayment | undefined, other: Repayment): Repayment {
  if (!known) return other;
  const more = badness(other) - badness(known) || (other.factId < known.factId ? 1 : -1);
  return more > 0 ? other : known;
}

const badness = ({ isWrittenOff, daysLate }: Repayment): number => (isWrittenOff ? Number.MAX_SAFE_INTEGER : daysLate);

function laterFact(known: CreditFact<'loan'> | undefined, other: CreditFact<'loan'>): CreditFact<'loan'> {
  if (!known) return other;
  const isLater =
    other.collectedAt > known.collectedAt || (other.collectedAt === known.collectedAt && other.id < known.id);
  return isLater ? other : known;
}
