import { describe, expect, test } from 'vitest';
import { products } from '../../../../cms/seeds/products.ts';
import { ProductDraft } from '../../../../plugins/editorial/contract.ts';
import { productForm } from '../../../../site/src/forms/product-form.ts';
import { readRegionNames } from '../../../../site/src/forms/region-names.ts';
import { problemsAtControls, readText, rowCount, typedValues, valuesOf, withoutEmptyRows, withRowsChanged } from '../../../../site/src/forms/text-form.ts';

/** What a browser sends of a form that shows these values: ticks one by one, empty ticks not at all. */
function asSent(values: Record<string, string>): FormData {
  const form = new FormData();
  const kindOf = (name: string) => productForm.controls[name] ?? productForm.rows[name.split('.')[0] ?? '']?.[name.split('.')[2] ?? ''];
  for (const [name, value] of Object.entries(values)) {
    const kind = kindOf(name);
    const isTicks = kind === 'codes' || kind === 'regions' || kind === 'industries';
    const isTick = kind === 'flag' || kind === 'mark';
    if (isTicks) for (const code of value.split(' ').filter(Boolean)) form.append(name, code);
    else if (!isTick || value !== '') form.append(name, value);
  }
  return form;
}

const read = (form: FormData) => readText(productForm, form, typedValues(productForm, form));

/** Null, absent, empty and unticked say the same. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, said(part)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== null && part !== undefined && part !== false && part !== '' && !(Array.isArray(part) && part.length === 0)));
};

test('a save without a change loses and invents nothing, whatever the product', () => {
  for (const seed of products) {
    const draft = ProductDraft.parse(seed);
    const { content, problems } = read(asSent(valuesOf(productForm, draft)));
    expect({ name: draft.name, problems }).toEqual({ name: draft.name, problems: [] });
    expect(said(ProductDraft.parse(content))).toEqual(said(draft));
  }
});

test('each value that cannot be read is named at its control, the others are read', () => {
  const form = asSent({ ...valuesOf(productForm, {}), amountFenMax: '八十万', termMonthsMax: '12个月', spreadBpMin: '−20', 'fees.0.rate': '1.5' });
  const { content, problems } = read(form);
  expect(problems.map(({ field }) => field)).toEqual(['amountFenMax', 'termMonthsMax']);
  expect(content).toMatchObject({ spreadBpMin: -20, fees: [{ rate: '0.0150' }] });
});

describe('rows', () => {
  const two = { 'fees.0.kind': 'appraisal-fee', 'fees.0.name': '评估费', 'fees.1.kind': 'notary-fee', 'fees.1.name': '公证费' };

  test('one more, one less: the others keep their values', () => {
    expect(rowCount(withRowsChanged(productForm, two, 'add-fees') ?? {}, 'fees')).toBe(3);
    expect(withRowsChanged(productForm, two, 'remove-fees-0')).toEqual({ 'fees.0.kind': 'notary-fee', 'fees.0.name': '公证费' });
    expect(withRowsChanged(productForm, two, 'save')).toBeUndefined();
  });

  test('a row in which nothing was filled is none, a ticked box alone fills nothing', () => {
    const form = asSent({ 'materials.0.name': '', 'materials.0.isRequired': 'yes', 'materials.1.name': '营业执照', 'materials.1.isRequired': 'yes' });
    const filled = withoutEmptyRows(productForm, form);
    expect(read(filled).content.materials).toMatchObject([{ name: '营业执照', isRequired: true }]);
  });
});

test('problems of the cms stand at their controls', () => {
  const fields = [
    { path: 'product.fees.1.kind', message: '甲' },
    { path: 'criteria.regionsIn.0', message: '乙' },
    { path: 'guaranteeKinds.2', message: '丙' },
    { path: 'institution', message: '丁' },
  ];
  expect(problemsAtControls(productForm, fields).map(({ field }) => field)).toEqual(['fees.1.kind', 'criteria.regionsIn', 'guaranteeKinds', undefined]);
});

test.each([
  ['沈阳市、长春市', ['210100', '220100']],
  ['吉林', ['220000']],
  ['沈阳市铁西区', ['210106']],
  ['全国，210102', ['100000', '210102']],
])('%s is read', (text, codes) => {
  expect(readRegionNames(text)).toEqual({ ok: true, codes });
});

test('a name that several places have is asked for in full; one that none has is refused', () => {
  expect(readRegionNames('铁西区')).toEqual({ ok: false, message: expect.stringMatching(/叫“铁西区”的地方有\d个，请写全/) });
  expect(readRegionNames('亚特兰蒂斯')).toEqual({ ok: false, message: expect.stringContaining('没有找到“亚特兰蒂斯”') });
});
