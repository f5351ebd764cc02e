/** What institutions and buyers report: loans with every instalment, guarantees, receivables, orders, assets. */
import { addDays, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { chance } from '../chance.ts';
import { dayAgo } from '../timeline.ts';
import { salesOf, type SeedFact, type Subject, yuan } from './subject.ts';

const TERM_MONTHS = 36;
/** How long ago the loan began. */
const BEGAN = 24;

export function creditFacts(subject: Subject): SeedFact[] {
  const told = [...loanFacts(subject), ...(subject.conduct.hasBooks ? bookFacts(subject) : [])];
  return told.map(([source, body]) => ({ source, uscc: subject.firm.uscc, body }));
}

type Told = [source: string, body: Record<string, unknown>];

function loanFacts({ firm, conduct, today }: Subject): Told[] {
  const { loan } = conduct;
  if (!loan) return [];
  const key = `DK-${firm.uscc.slice(9, 17)}`;
  const each = Math.round((loan.principalWan * 10_000) / TERM_MONTHS);
  const unpaid = loan.daysLate.filter((days) => days === null).length;
  const paid = BEGAN - unpaid;
  const body = { key, lender: '辽河国有银行沈阳分行（演示）', product: '设备更新贷（演示）', guarantee: '抵押', principalFen: yuan(loan.principalWan * 10_000), balanceFen: yuan(loan.principalWan * 10_000 - each * paid), startedOn: dayAgo(today, BEGAN + 1, 20), dueOn: dayAgo(today, BEGAN - TERM_MONTHS, 20), riskClass: loan.riskClass };
  const instalments = Array.from({ length: BEGAN }, (_, n): Told => {
    const dueOn = dayAgo(today, BEGAN - n, 20);
    const daysLate = loan.daysLate[BEGAN - 1 - n];
    return ['lh-instalment', { loanKey: key, number: n + 1, dueFen: yuan(each), dueOn, paidOn: daysLate === null ? null : addDays(dueOn, daysLate ?? 0) }];
  });
  return [['lh-loan', body], ...instalments];
}

const BUYERS = ['沈阳风电装备（演示）', '鞍山钢构（演示）', '大连重机（演示）'];

function bookFacts(subject: Subject): Told[] {
  const { firm, conduct, today } = subject;
  const mark = firm.uscc.slice(9, 17);
  const receivables = Array.from({ length: 12 }, (_, n): Told => {
    const dueOn = dayAgo(today, 12 - n, 26);
    return ['sy-receivable', { key: `YS-${mark}-${dueOn.slice(0, 7)}`, debtor: BUYERS[n % BUYERS.length], amountFen: yuan(salesOf(subject, 12 - n) * 0.3), dueOn, paidOn: collectedOn(dueOn, conduct.growth < 0 ? 0.4 : 0.08, subject, n) }];
  });
  return [
    ...receivables,
    ['sy-order', { key: `DD-${mark}`, buyer: BUYERS[0], amountFen: yuan(salesOf(subject, 1) * 1.6), signedOn: dayAgo(today, 1), deliverBy: dayAgo(today, -4) }],
    ['sy-asset', { key: `BDC-${mark}`, kind: 'property', name: '工业厂房（演示）', amountFen: yuan(salesOf(subject, 1) * 4), valuedOn: dayAgo(today, 7), pledgedTo: conduct.loan ? '辽河国有银行沈阳分行（演示）' : null }],
    ...(conduct.growth > 0.3 ? [['lh-guarantee', { key: `DB-${mark}`, debtor: BUYERS[1], amountFen: yuan(500_000), startedOn: dayAgo(today, 10), endsOn: dayAgo(today, -14), endedOn: null }] satisfies Told] : []),
  ];
}

function collectedOn(dueOn: IsoDay, lateShare: number, { firm, today }: Subject, n: number): IsoDay | null {
  const day = addDays(dueOn, chance(firm.uscc, 'receipt', n) < lateShare ? 20 + Math.floor(60 * chance(firm.uscc, 'receipt', n, 'late')) : -3);
  return day > today ? null : day;
}
