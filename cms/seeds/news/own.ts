import type { NewsSeed } from '../seed-shapes.ts';

type Given = 'isDemo' | 'isPinned' | 'regionCode' | 'sourceName' | 'reprintBasis';

export const demo = (row: Omit<NewsSeed, Given> & Partial<Pick<NewsSeed, Given>>): NewsSeed => ({
  regionCode: '210000',
  sourceName: '融桥平台',
  reprintBasis: 'demo',
  isPinned: false,
  isDemo: true,
  ...row,
});

type Row = Pick<NewsSeed, 'slug' | 'title' | 'newsOn' | 'summary' | 'body'> & Partial<NewsSeed>;

/** The rows of one category; a title is written without the mark. */
export const inCategory = (category: NewsSeed['category'], rows: Row[]): NewsSeed[] =>
  rows.map(({ title, ...row }) => demo({ category, ...row, title: `${title}（演示）` }));
