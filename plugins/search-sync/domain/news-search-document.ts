import { NewsCategory, newsCategoryLabels } from '@rongqiao/contracts/news.ts';
import { policyTopicLabels } from '@rongqiao/contracts/policy-kinds.ts';
import type { NewsSearchDocument } from '../contract.ts';
import { pinyinKeys } from './pinyin-keys.ts';
import { plainText } from './plain-text.ts';
import type { NewsRow } from './published-row.ts';
import {
  code,
  dayAsNumber,
  identityOf,
  label,
  labelsOf,
  list,
  placeOf,
  text,
  withContentHash,
} from './search-fields.ts';

/** A published piece of news as it stands in the index; what is not named here does not get there. */
export const newsSearchDocument = (row: NewsRow): NewsSearchDocument =>
  withContentHash({
    type: 'news' as const,
    ...identityOf(row),
    title: text(row.title),
    summary: text(row.summary),
    body: plainText(row.body),
    category: code(NewsCategory, row.category),
    categoryLabel: label(newsCategoryLabels, row.category),
    ...placeOf(row.regionCode),
    topics: list(row.topics),
    topicLabels: labelsOf(policyTopicLabels, row.topics),
    newsOn: row.newsOn ?? null,
    newsOnNumber: dayAsNumber(row.newsOn),
    author: row.author ?? null,
    sourceName: row.sourceName ?? null,
    isPinned: row.isPinned ?? false,
    pinyin: pinyinKeys(text(row.title)),
  });
