import { expect, test } from 'vitest';
import { faqSeeds } from '../../../../../cms/seeds/inquiry/faqs.ts';
import { rankFaqs } from '../../../../../plugins/inquiry/domain/rank-faqs.ts';

const first = (typed: string) => rankFaqs(typed, faqSeeds)[0]?.slug;

test.each([
  ['没有抵押能贷吗', 'no-collateral'],
  ['专利贷款', 'patent-as-pledge'],
  ['贷款到期钱没回来', 'renew-before-due'],
  ['截止了怎么办', 'missed-the-window'],
  ['认领被退回', 'claim-returned'],
])('%s finds its answer first', (typed, slug) => {
  expect(first(typed)).toBe(slug);
});

test('what shares nothing finds nothing, and nothing typed finds everything', () => {
  expect(rankFaqs('zxqv', faqSeeds)).toEqual([]);
  expect(rankFaqs('  ？', faqSeeds)).toHaveLength(faqSeeds.length);
});
