/** What it means for each kind of fact that its obligation is met, and what a person would call that. */
import {
  type CreditFact,
  type FactKind,
  creditorLabels,
  publicListLabels,
  utilityLabels,
} from '@rongqiao/contracts/credit-fact.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';

type Settling<Kind extends FactKind> = {
  isSettled: (body: CreditFact<Kind>['body'], asOf: string) => boolean;
  settle: (body: CreditFact<Kind>['body'], on: string) => CreditFact<Kind>['body'];
  advice: (body: CreditFact<Kind>['body']) => string;
};

const settlings: { [Kind in FactKind]?: Settling<Kind> } = {
  instalment: {
    isSettled: ({ paidOn, writtenOffOn, dueOn }, asOf) => by(paidOn, asOf) || by(writtenOffOn, asOf) || dueOn > asOf,
    settle: (body, on) => ({ ...body, paidOn: on }),
    advice: ({ dueOn, dueFen }) => `归还${dueOn}到期的贷款${formatYuan(dueFen)}`,
  },
  loan: {
    isSettled: ({ settledOn, dueOn, balanceFen }, asOf) => by(settledOn, asOf) || balanceFen === 0n || dueOn > asOf,
    settle: (body, on) => ({ ...body, settledOn: on, balanceFen: 0n }),
    advice: ({ lender, balanceFen }) => `结清${lender}的贷款余额${formatYuan(balanceFen)}`,
  },
  arrears: {
    isSettled: ({ clearedOn }, asOf) => by(clearedOn, asOf),
    settle: (body, on) => ({ ...body, clearedOn: on }),
    advice: ({ creditor, amountFen }) => `清偿拖欠的${creditorLabels[creditor]}${formatYuan(amountFen)}`,
  },
  'tax-filing': {
    isSettled: ({ filedOn, paidOn, amountFen }, asOf) => by(filedOn, asOf) && (amountFen === 0n || by(paidOn, asOf)),
    settle: ({ filedOn, ...body }, on) => ({ ...body, filedOn: filedOn ?? on, paidOn: body.paidOn ?? on }),
    advice: ({ month, item }) => `补办${month}的${item}申报缴款`,
  },
  'social-insurance-month': {
    isSettled: ({ paidOn, paidFen, dueFen }, asOf) => by(paidOn, asOf) && paidFen >= dueFen,
    settle: (body, on) => ({ ...body, paidOn: on, paidFen: body.dueFen }),
    advice: ({ month, dueFen, paidFen }) =>
      `补缴${month}的社会保险费${formatYuan(dueFen > paidFen ? dueFen - paidFen : dueFen)}`,
  },
  'utility-bill': {
    isSettled: ({ paidOn }, asOf) => by(paidOn, asOf),
    settle: (body, on) => ({ ...body, paidOn: on }),
    advice: ({ month, utility, amountFen }) => `缴清${month}的${utilityLabels[utility]}费${formatYuan(amountFen)}`,
  },
  receivable: {
    isSettled: ({ paidOn }, asOf) => by(paidOn, asOf),
    settle: (body, on) => ({ ...body, paidOn: on }),
    advice: ({ debtor, amountFen }) => `收回${debtor}所欠货款${formatYuan(amountFen)}`,
  },
  'list-entry': {
    isSettled: ({ removedOn }, asOf) => by(removedOn, asOf),
    settle: (body, on) => ({ ...body, removedOn: on }),
    advice: ({ list, authority }) => `履行义务后向${authority}申请移出${publicListLabels[list]}`,
  },
  penalty: {
    isSettled: ({ repairedOn }, asOf) => by(repairedOn, asOf),
    settle: (body, on) => ({ ...body, repairedOn: on }),
    advice: ({ documentNumber }) => `就行政处罚（${documentNumber}）申请信用修复`,
  },
  judgment: {
    isSettled: ({ closedOn }, asOf) => by(closedOn, asOf),
    settle: (body, on) => ({ ...body, closedOn: on }),
    advice: ({ caseNumber }) => `履行并了结案件（${caseNumber}）`,
  },
};

/** Whether nothing is left to be done; kinds without an obligation always are. */
export function isSettled(fact: CreditFact, asOf: string): boolean {
  return settlingOf(fact)?.isSettled(fact.body as never, asOf) ?? true;
}

export function settleFact(fact: CreditFact, on: string): CreditFact {
  const settling = settlingOf(fact);
  return settling ? ({ ...fact, body: settling.settle(fact.body as never, on) } as CreditFact) : fact;
}

/** What to do, without subject or full stop. */
export function adviceFor(fact: CreditFact): string {
  return settlingOf(fact)?.advice(fact.body as never) ?? '';
}

const by = (day: string | null | undefined, asOf: string): boolean => day != null && day <= asOf;

/** The table's row has the fact's own kind: a correlation that the compiler cannot see. */
const settlingOf = (fact: CreditFact): Settling<never> | undefined =>
  settlings[fact.kind] as Settling<never> | undefined;
