import { expect, test } from 'vitest';
import type { PolicyDetail } from '../../../../site/src/cms/policies.ts';
import type { ProductDetail } from '../../../../site/src/cms/products.ts';
import { aboutPolicy, aboutProduct, aboutTrail } from '../../../../site/src/views/structured-data.ts';

const origin = 'https://rongqiao.example';

test('a loan says from whom, how much in yuan and for how long; what is not known is left out', () => {
  const loan = { slug: 'a', name: '税易贷', summary: '凭纳税', regionCode: '210000', amountFenMin: null, amountFenMax: 300_000_000n, termMonthsMin: 1, termMonthsMax: 12, institution: { slug: 'b', name: '某银行', shortName: '某行' } } as unknown as ProductDetail;
  expect(aboutProduct(loan, true, origin)).toMatchObject({ '@type': 'LoanOrCredit', amount: { currency: 'CNY', maxValue: 3_000_000 }, loanTerm: { minValue: 1, maxValue: 12 }, provider: { url: `${origin}/institutions/b` } });
  expect(JSON.stringify(aboutProduct(loan, true, origin))).not.toContain('minValue":null');
  expect(aboutProduct(loan, false, origin)).not.toHaveProperty('amount');
});

test('a policy is a service of government with its window; a trail begins at the home page', () => {
  const policy = { slug: 'p', title: '贴息', summary: '一半', issuer: '省财政厅', regionCode: '210000', beneficiaries: '小微企业', windowOpensOn: null, windowClosesOn: '2026-12-31' } as unknown as PolicyDetail;
  expect(aboutPolicy(policy, origin)).toMatchObject({ '@type': 'GovernmentService', hoursAvailable: { validThrough: '2026-12-31' } });
  expect(aboutTrail([{ label: '政策', href: '/policies' }], origin).itemListElement).toMatchObject([{ position: 1, item: `${origin}/` }, { position: 2, name: '政策', item: `${origin}/policies` }]);
});
