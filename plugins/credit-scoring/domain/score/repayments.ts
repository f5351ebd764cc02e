/** Every payment that a firm owed on a loan: its instalments, and each loan's own end. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { daysLate } from './lateness.ts';
import { type Reading, doneBy, factsOf } from './reading.ts';

export interface Repayment {
  factId: string;
  loanKey: string;
  lender: string;
  source: string;
  dueOn: string;
  /** Settling a loan pays what is left of it. */
  paidOn: string | undefined;
  isWrittenOff: boolean;
  amountFen: bigint;
  /** The loan at its end, a record of its own beside the instalments. */
  isWholeLoan: boolean;
}

/** Factors and caps ask for the same list; a reading never changes, so it is made once. */
const known = new WeakMap<Reading, readonly Repayment[]>();

export function listRepayments(reading: Reading): readonly Repayment[] {
  const repayments = known.get(reading) ?? findRepayments(reading);
  known.set(reading, repayments);
  return repayments;
}

function findRepayments(reading: Reading): Repayment[] {
  const loans = new Map<string, CreditFact<'loan'>>();
  for (const loan of factsOf(reading, 'loan')) loans.set(loan.body.key, laterFact(loans.get(loan.body.key), loan));
  const repayments = new Map<string, Repayment>();
  for (const instalment of factsOf(reading, 'instalment')) {
    if (instalment.body.dueFen === 0n) continue;
    const repayment = ofInstalment(reading, instalment, loans.get(instalment.body.loanKey));
    const key = `${instalment.body.loanKey}\n${instalment.body.number}`;
    repayments.set(key, worseOf(reading, repayments.get(key), repayment));
  }
  return [...repayments.values(), ...[...loans.values()].map((loan) => ofLoan(reading, loan))];
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
  return {
    factId: id,
    loanKey: body.key,
    lender: body.lender,
    source,
    dueOn: writtenOffOn && writtenOffOn < body.dueOn ? writtenOffOn : body.dueOn,
    paidOn: settledOn ?? (isPaidDown ? body.dueOn : undefined),
    isWrittenOff: writtenOffOn !== undefined,
    amountFen: body.principalFen,
    isWholeLoan: true,
  };
}

const earlierOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** Two sources may report one instalment: what speaks against the firm stands until it is disputed. */
function worseOf(reading: Reading, known: Repayment | undefined, other: Repayment): Repayment {
  if (!known) return other;
  const more = badness(reading, other) - badness(reading, known) || (other.factId < known.factId ? 1 : -1);
  return more > 0 ? other : known;
}

const badness = (reading: Reading, { isWrittenOff, dueOn, paidOn }: Repayment): number =>
  isWrittenOff ? Number.MAX_SAFE_INTEGER : daysLate(reading, dueOn, paidOn);

function laterFact(known: CreditFact<'loan'> | undefined, other: CreditFact<'loan'>): CreditFact<'loan'> {
  if (!known) return other;
  const isLater =
    other.collectedAt > known.collectedAt || (other.collectedAt === known.collectedAt && other.id < known.id);
  return isLater ? other : known;
}
