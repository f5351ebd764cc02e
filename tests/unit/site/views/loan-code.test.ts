import { expect, test } from 'vitest';
import { seeds } from '../../../../cms/seeds/seeds.ts';
import type { InstitutionDetail } from '../../../../site/src/cms/institutions.ts';
import type { ProductDetail } from '../../../../site/src/cms/products.ts';
import { loanCodeSheet } from '../../../../site/src/views/loan-code.ts';

const nothing = { region: undefined, product: undefined, institution: undefined, outlet: undefined };
const product = seeds.financialProduct[0] as unknown as ProductDetail;
const institution = {
  slug: 'liaohe-bank',
  name: '辽河银行（演示）',
  phone: '024-12345678',
  address: '沈阳市和平区1号',
  outlets: [{ name: '大连中山支行', regionCode: '210202', address: '大连市中山区2号', hours: '周一至周五 9:00—17:00', phone: '0411-1234567' }],
} as unknown as InstitutionDetail;

test('the code of a city or of one of its districts opens the check with that city chosen', () => {
  expect(loanCodeSheet({ ...nothing, region: 'shenyang' })).toMatchObject({ title: '沈阳市', path: '/loan?city=shenyang' });
  expect(loanCodeSheet({ ...nothing, region: '210102' })).toMatchObject({ title: '沈阳市和平区', path: '/loan?city=shenyang' });
});

test('the code of a product opens the product; that of an institution its products, of an outlet also its city', () => {
  expect(loanCodeSheet({ ...nothing, product })).toMatchObject({ title: product.name, path: `/products/${product.slug}` });
  expect(loanCodeSheet({ ...nothing, institution })).toMatchObject({ path: '/products?lender=liaohe-bank' });
  expect(loanCodeSheet({ ...nothing, institution, outlet: 1 })).toMatchObject({ title: '辽河银行（演示）大连中山支行', path: '/products?city=dalian&lender=liaohe-bank' });
});

test('what does not exist has no code', () => {
  for (const region of ['beijing', '110000', '999999', '', "'"]) expect(loanCodeSheet({ ...nothing, region })).toBeUndefined();
  expect(loanCodeSheet({ ...nothing, institution, outlet: 2 })).toBeUndefined();
});
