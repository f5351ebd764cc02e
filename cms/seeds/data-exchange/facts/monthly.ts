/** What comes every month: tax, social insurance, housing fund, power, water, gas, invoices. */
import { addDays } from '@rongqiao/contracts/values/period.ts';
import { around, chance } from '../chance.ts';
import { dayAgo, dueAfter, monthOf } from '../timeline.ts';
import { headcountOf, paidOn, salesOf, type SeedFact, type Subject, yuan } from './subject.ts';

type Monthly = (subject: Subject, ago: number) => SeedFact[];

const fact = (source: string, { firm }: Subject, body: Record<string, unknown>): SeedFact => ({ source, uscc: firm.uscc, body });

const tax: Monthly = (subject, ago) => {
  // Natural persons' tax amounts need a consent of their own: not in the demo.
  if (subject.firm.entityKind === 'individual-business') return [];
  const dueOn = dueAfter(subject.today, ago, 15);
  const paid = paidOn(subject, dueOn, subject.conduct.lateTax, 'tax');
  return [fact('sy-tax-filing', subject, { month: monthOf(subject.today, ago), item: '增值税', amountFen: yuan(salesOf(subject, ago) * 0.028), dueOn, filedOn: paid, paidOn: paid })];
};

const SOCIAL_YUAN = 1650;
const HOUSING_YUAN = 900;

const contributions = (source: string, yuanEach: number, day: number): Monthly => (subject, ago) => {
  const dueOn = dueAfter(subject.today, ago, day);
  const paid = paidOn(subject, dueOn, subject.conduct.lateSocial, source);
  const headcount = headcountOf(subject, ago);
  return [fact(source, subject, { month: monthOf(subject.today, ago), headcount, dueFen: yuan(headcount * yuanEach), paidFen: paid ? yuan(headcount * yuanEach) : '0', dueOn, paidOn: paid })];
};

/** The one late bill of a firm that is otherwise never late. */
const ONE_LATE_BILL = { utility: 'power', ago: 4, days: 9 };

const utility = (source: string, kind: 'power' | 'water' | 'gas', share: number, yuanPerUnit: number): Monthly => (subject, ago) => {
  const { firm, conduct, today } = subject;
  const amount = salesOf(subject, ago) * share;
  const dueOn = dueAfter(today, ago, 20);
  const isTheOne = conduct.hasOneLateBill === true && kind === ONE_LATE_BILL.utility && ago === ONE_LATE_BILL.ago;
  return [
    fact(source, subject, {
      month: monthOf(today, ago),
      utility: kind,
      usage: (around(amount / yuanPerUnit, 0.04, firm.uscc, kind, ago)).toFixed(1),
      amountFen: yuan(amount),
      dueOn,
      paidOn: isTheOne ? addDays(dueOn, ONE_LATE_BILL.days) : paidOn(subject, dueOn, conduct.lateUtility, source),
    }),
  ];
};

const BUYERS = ['沈阳风电装备（演示）', '鞍山钢构（演示）', '大连重机（演示）', '营口配件（演示）', '长春车轴（演示）', '本溪机床（演示）'];
const SELLERS = ['抚顺特钢贸易（演示）', '辽阳物流（演示）', '铁岭工具（演示）', '盘锦化工（演示）'];

const invoices = (direction: 'sales' | 'purchases', count: number, partners: string[], share: number): Monthly => (subject, ago) => {
  const { firm, today } = subject;
  return Array.from({ length: count }, (_, n) => {
    const net = (salesOf(subject, ago) * share * (0.5 + chance(firm.uscc, direction, ago, n))) / count;
    return fact('sy-tax-invoice', subject, {
      number: `${firm.uscc.slice(9, 17)}${monthOf(today, ago).replace('-', '')}${direction === 'sales' ? '1' : '2'}${n}`,
      direction,
      counterparty: partners[Math.floor(chance(firm.uscc, direction, ago, n, 'who') ** 2 * partners.length)] ?? partners[0],
      issuedOn: dayAgo(today, ago, 2 + Math.floor(25 * chance(firm.uscc, direction, ago, n, 'day'))),
      netFen: yuan(net),
      taxFen: yuan(net * 0.13),
      status: chance(firm.uscc, direction, ago, n, 'void') < 0.03 ? 'void' : 'valid',
    });
  });
};

const everyMonth: Monthly[] = [
  tax,
  contributions('sy-social-insurance', SOCIAL_YUAN, 25),
  contributions('sy-housing-fund', HOUSING_YUAN, 28),
  utility('sy-power-bill', 'power', 0.021, 0.72),
  utility('sy-water-bill', 'water', 0.0018, 4.6),
  utility('sy-gas-bill', 'gas', 0.006, 3.9),
  invoices('sales', 4, BUYERS, 1),
  invoices('purchases', 2, SELLERS, 0.62),
];

/** The month before this one is the newest that can be known. */
export const monthlyFacts = (subject: Subject): SeedFact[] =>
  Array.from({ length: subject.conduct.months }, (_, n) => n + 1).flatMap((ago) => everyMonth.flatMap((tell) => tell(subject, ago)));
