import { expect, test } from 'vitest';
import { arrangeEditView, type FieldLayout } from '../../../../../plugins/editorial/admin/arrange-edit-view.ts';

const field = (name: string, attribute: FieldLayout['attribute']): FieldLayout => ({ name, type: attribute.type, size: 6, attribute, label: name });
const title = field('title', { type: 'string' });
const kind = field('kind', { type: 'enumeration', pluginOptions: { list: 'PolicyKind' } });
const budget = field('totalBudgetFen', { type: 'biginteger', min: '0' });
const criteria = field('criteria', { type: 'component' });
const note = field('note', { type: 'text' });

const view = {
  layout: {
    layout: [[[title, kind], [budget], [criteria], [note]]],
    components: { 'rules.criteria': { layout: [[field('regionCode', { type: 'string', maxLength: 6 })]] } },
    options: { groups: [{ label: '基本信息', fields: ['title', 'kind', 'totalBudgetFen'] }, { label: '条件', fields: ['criteria'] }] },
  },
};
const { layout } = arrangeEditView(view).layout;

test('each group is a panel with its heading; what belongs to none stands at the end', () => {
  expect(layout.map((panel) => panel.map((row) => row.map(({ name, type }) => (type === 'editorial.heading' ? '#' : name)).join(' ')))).toEqual([
    ['#', 'title kind', 'totalBudgetFen'],
    ['#', 'criteria'],
    ['note'],
  ]);
});

test('a heading carries the name of a plain field, which every reader of the form may see', () => {
  expect(layout.flat(2).filter(({ type }) => type === 'editorial.heading').map(({ name, placeholder }) => [name, placeholder])).toEqual([['title', '基本信息'], ['title', '条件']]);
});

test('codes, money and places have inputs of their own, in parts too, without the bounds of what is stored', () => {
  const types = Object.fromEntries(layout.flat(2).filter(({ type }) => type !== 'editorial.heading').map(({ name, type }) => [name, type]));
  expect(types).toMatchObject({ title: 'string', kind: 'editorial.code', totalBudgetFen: 'editorial.money' });
  const [[region]] = arrangeEditView(view).layout.components['rules.criteria']!.layout as [[FieldLayout]];
  expect(region).toMatchObject({ type: 'editorial.region', attribute: { type: 'string' } });
  expect(region.attribute).not.toHaveProperty('maxLength');
});

test('the same layout is arranged once', () => {
  expect(arrangeEditView(view).layout).toBe(arrangeEditView(view).layout);
});
