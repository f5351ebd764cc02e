import { describe, expect, test } from 'vitest';
import { partLayouts, typeLayouts } from '../../plugins/editorial/domain/content-layouts.ts';
import { placedRows, placeRow } from '../../plugins/editorial/domain/layouts/content-layout.ts';
import { componentFiles, contentTypes } from './schema-files.ts';

const laidOut = [
  ...contentTypes.map(({ uid, schema }) => ({ uid, schema, layout: typeLayouts[uid] })),
  ...componentFiles.map(({ uid, schema }) => ({ uid, schema, layout: partLayouts[uid] })),
];
const unlistable = ['json', 'richtext', 'customField', 'component'];

describe.each(laidOut)('$uid in the admin', ({ schema, layout }) => {
  const attributes = Object.keys(schema.attributes);

  test('every attribute has one place in the form', () => {
    const placed = placedRows(layout!).flat().map(({ name }) => name);
    expect([...placed].sort()).toEqual([...attributes].sort());
  });

  test('hints, examples and the naming field speak of attributes that exist', () => {
    const named = [...Object.keys(layout!.hints ?? {}), ...Object.keys(layout!.examples ?? {}), layout!.nameField];
    expect(named.filter((name) => !attributes.includes(name))).toEqual([]);
  });

  test('columns can be listed', () => {
    const columns = (layout!.columns ?? []).filter((name) => name !== 'updatedAt');
    expect(columns.filter((name) => !schema.attributes[name] || unlistable.includes(schema.attributes[name].type))).toEqual([]);
  });

  test('what needs the whole row has it', () => {
    const narrow = placedRows(layout!)
      .flat()
      .filter(({ name, size }) => ['richtext', 'component'].includes(schema.attributes[name]!.type) && size !== 12);
    expect(narrow).toEqual([]);
  });
});

test('a row that is wider than the form is refused', () => {
  expect(() => placeRow('name:8 kind:6')).toThrow('wider');
});
