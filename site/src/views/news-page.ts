/** One piece of news, ready to show. */
import { newsCategoryLabels, reprintBasisLabels } from '@rongqiao/contracts/news.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { NewsDetail } from '../cms/news.ts';
import { placeName } from './place-name.ts';
import { richText } from './rich-text.ts';

export const newsPage = (news: NewsDetail) => ({
  title: news.title,
  category: newsCategoryLabels[news.category],
  categoryHref: `/news?category=${news.category}`,
  day: news.newsOn,
  dayText: formatDay(news.newsOn),
  place: placeName(news.regionCode),
  summary: news.summary,
  body: richText(news.body, 1),
  source: {
    name: news.sourceName,
    url: news.sourceUrl ?? undefined,
    basis: reprintBasisLabels[news.reprintBasis],
    checked: news.checkedOn ? `${formatDay(news.checkedOn)}核对` : '',
    author: news.author ?? '',
  },
  related: (news.relatedPolicies ?? []).map(({ slug, title }) => ({ href: `/policies/${slug}`, title })),
  isDemo: news.isDemo,
});
