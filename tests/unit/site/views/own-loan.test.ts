import { expect, test } from 'vitest';
import type { ApplicationBrief, Offer } from '../../../../plugins/financing/contract.ts';
import { compareOffers } from '../../../../site/src/views/loan/compare-offers.ts';
import { askOwnLoan, finderAnswers, readOwnWish } from '../../../../site/src/views/loan/own-wish.ts';

const params = (text: string) => new URLSearchParams(text);

test('what the finder was told goes on to 企业中心, and nothing else', () => {
  expect(finderAnswers(params('amount=300000&term=12&guarantee=credit&guarantee=joint-surety&purpose=equipment&city=shenyang&sort=rate')).toString()).toBe(
    'amount=300000&term=12&use=equipment&guarantee=credit&guarantee=joint-surety',
  );
  expect(finderAnswers(params('purpose=money')).size).toBe(0);
});

test('an answer that is missing or impossible is asked for again', () => {
  expect(readOwnWish(params('amount=300000&term=12&use=stock&guarantee=credit&guarantee=castle'))).toEqual({ amountFen: 30_000_000n, termMonths: 12, purpose: 'stock', guaranteeKinds: ['credit'] });
  for (const wrong of ['amount=-5&term=12&use=stock', 'amount=300000&term=1.5&use=stock', 'amount=300000&term=12&use=gambling', 'term=12&use=stock']) expect(readOwnWish(params(wrong))).toBeUndefined();
  expect(askOwnLoan(params('wan=30&term=abc&use=')).problems.map(({ field }) => field)).toEqual(['term', 'use']);
  expect(askOwnLoan(params('wan=30.5&term=12&use=order&p=quick-loan&p=../evil')).answers.toString()).toBe('amount=305000&term=12&use=order&p=quick-loan');
});

const offered = (shortName: string, annualRate: string, yearlyNominal: string, feesFen: bigint) => ({
  application: { id: shortName, productName: `${shortName}贷`, institution: { shortName }, isDemo: false } as ApplicationBrief,
  offer: {
    amountFen: 30_000_000n, annualRate, termMonths: 12, repaymentMethod: 'equal-instalment', guaranteeKinds: ['credit'], conditionsText: '', validUntil: '2026-12-24',
    cost: { interestFen: 600_000n, feesFen, costFen: 600_000n + feesFen, receivedFen: 30_000_000n - feesFen, firstPaymentFen: 2_550_000n, yearlyNominal, yearlyEffective: yearlyNominal, fees: feesFen > 0n ? [{ name: '担保费', payee: '融担公司', payer: '企业承担', timing: '放款时', totalFen: feesFen, remark: '' }] : [] },
  } as unknown as Offer,
});

test('the lower rate is not the cheaper loan when its fees are counted', () => {
  const page = compareOffers([offered('甲银行', '0.0345', '0.0545', 300_000n), offered('乙银行', '0.0395', '0.0395', 0n)]);
  expect(page.finding).toBe('乙银行的年化综合成本最低，3.95%');
  expect(page.rows.find(({ label }) => label === '年化综合成本')).toMatchObject({ values: ['5.45%', '3.95%'], differs: true, best: 1 });
  expect(page.rows.find(({ label }) => label === '费用付给谁')?.values).toEqual(['担保费3,000元，付给融担公司', '没有费用']);
  expect(page.bars.map(({ interestShare, feesShare }) => [interestShare, feesShare])).toEqual([[66.6, 33.3], [66.6, 0]]);
});

test('where two cost the same, none is called the cheapest', () => {
  const page = compareOffers([offered('甲银行', '0.0395', '0.0395', 0n), offered('乙银行', '0.0395', '0.0395', 0n)]);
  expect([page.finding, page.rows.some(({ best }) => best !== undefined)]).toEqual(['几个方案的年化综合成本一样', false]);
});
