/** Search without the search server: words looked for in the published rows themselves. Slower and less clever, never absent. */
import { database, type Sql, sql, identifier } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { type FallbackAnswer, type FallbackQuery, type SearchDocument, SearchType } from '../contract.ts';
import { contentTables } from './content-tables.ts';
import { joined } from './published-sql.ts';
import { readWhere } from './read-published.ts';

const WORDS_MAX = 8;
/** The site narrows them by its facets, so more are given than a page shows. */
const HITS_OF_ONE_TYPE = 200;
const HITS_OF_EACH_TYPE = 5;

export async function fallbackSearch({ q, type, locale }: FallbackQuery): Promise<FallbackAnswer> {
  const words = q.split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  const types = type ? [type] : SearchType.options;
  const limit = type ? HITS_OF_ONE_TYPE : HITS_OF_EACH_TYPE;
  const hits: SearchDocument[] = [];
  for (const each of types) hits.push(...(await find(each, words, locale, limit)));
  return {
    degraded: true,
    notice: '搜索服务暂时不可用，以下是按关键词直接查到的内容，结果可能不完整。请稍后再试。',
    hits,
  };
}

async function find(type: SearchType, words: string[], locale: string, limit: number): Promise<SearchDocument[]> {
  const [heading, ...others] = contentTables[type].fallbackColumns;
  const columns = [heading, ...others].map(ofRow);
  const everyWord = words.map((word) => sql`concat_ws(' ', ${joined(columns)}) ilike ${`%${withoutWildcards(word)}%`}`);
  const which = joined([sql`t.locale = ${locale}`, ...everyWord], ' and ');
  const { documents } = await readWhere(database(), type, which, inOrder(ofRow(heading), words, limit));
  return documents;
}

/** Those with the first word in their heading first, then the newest. */
const inOrder = (heading: Sql, [first = '']: string[], limit: number): Sql =>
  sql`(${heading} ilike ${`%${withoutWildcards(first)}%`}) desc, t.published_at desc, t.id limit ${limit}`;

const ofRow = (column: string) => identifier(`t.${column}`);

const withoutWildcards = (word: string) => word.replace(/[\\%_]/g, (mark) => `\\${mark}`);
