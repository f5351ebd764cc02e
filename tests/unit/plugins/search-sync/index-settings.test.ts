import { expect, test } from 'vitest';
import { SearchDocument, SearchType } from '../../../../plugins/search-sync/contract.ts';
import { indexSettings } from '../../../../plugins/search-sync/domain/index-settings.ts';
import { dictionary, synonyms } from '../../../../plugins/search-sync/domain/vocabulary.ts';

const shapeOf = (type: SearchType) => {
  const shape = SearchDocument.options.find((option) => option.shape.type.value === type);
  if (!shape) throw new Error(`no shape for ${type}`);
  return Object.keys(shape.shape);
};

test.each(SearchType.options)('%s: every attribute of the settings exists in the document', (type) => {
  const { searchableAttributes, filterableAttributes, sortableAttributes, rankingRules } = indexSettings(type);
  const fromRules = (rankingRules ?? []).flatMap((rule) => (rule.includes(':') ? [rule.split(':')[0] ?? ''] : []));
  const named = [
    ...(searchableAttributes ?? []),
    ...(filterableAttributes ?? []),
    ...(sortableAttributes ?? []),
    ...fromRules,
  ];
  expect(shapeOf(type)).toEqual(expect.arrayContaining(named.map((name) => String(name).split('.')[0])));
});

test('codes are never guessed at: typo tolerance is off for document numbers, USCCs and pinyin', () => {
  expect(indexSettings('policy').typoTolerance?.disableOnAttributes).toEqual(
    expect.arrayContaining(['documentNumber', 'pinyin']),
  );
  expect(indexSettings('institution').typoTolerance?.disableOnAttributes).toEqual(
    expect.arrayContaining(['uscc', 'pinyin']),
  );
});

test('专精特新 finds 小巨人, not the other way round', () => {
  expect(synonyms.专精特新).toContain('小巨人');
  expect(synonyms.小巨人).toBeUndefined();
});

test('the dictionary has no word twice and none that hides its parts', () => {
  expect(new Set(dictionary).size).toBe(dictionary.length);
  for (const word of dictionary) expect(word.length).toBeLessThanOrEqual(4);
});
