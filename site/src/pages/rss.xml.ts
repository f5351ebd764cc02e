/** The newest news, for readers of feeds. */
import rss from '@astrojs/rss';
import { siteSettings } from '@rongqiao/config';
import type { APIRoute } from 'astro';
import { orBusy } from '../cms/ask-cms.ts';
import { readNewestNews } from '../cms/news.ts';
import { dayAsDate, withFeedHeaders } from '../feeds/feed.ts';

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const answer = orBusy(await readNewestNews(visit, 50));
  const news = answer.kind === 'answered' ? answer.data.items : [];
  return withFeedHeaders(
    await rss({
      title: '融桥资讯',
      description: '政策动态、市场动态、投融资信息、平台公告和融资指南。',
      site: siteSettings().PUBLIC_URL,
      trailingSlash: false,
      customData: '<language>zh-CN</language>',
      items: news.map(({ slug, title, summary, newsOn, sourceName }) => ({ title, description: summary, link: `/news/${slug}`, pubDate: dayAsDate(newsOn), author: sourceName })),
    }),
  );
};
