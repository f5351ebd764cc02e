/** The newest policies, for readers of feeds. */
import rss from '@astrojs/rss';
import { siteSettings } from '@rongqiao/config';
import type { APIRoute } from 'astro';
import { orBusy } from '../../cms/ask-cms.ts';
import { readNewestPolicies } from '../../cms/policies.ts';
import { dayAsDate, withFeedHeaders } from '../../feeds/feed.ts';

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const answer = orBusy(await readNewestPolicies(visit, 50));
  const policies = answer.kind === 'answered' ? answer.data.items : [];
  return withFeedHeaders(
    await rss({
      title: '融桥：金融支持政策',
      description: '国家、辽宁省和各市支持中小微企业的金融政策。',
      site: siteSettings().PUBLIC_URL,
      trailingSlash: false,
      customData: '<language>zh-CN</language>',
      items: policies.map(({ slug, title, summary, issuedOn }) => ({ title, description: summary, link: `/policies/${slug}`, ...(issuedOn ? { pubDate: dayAsDate(issuedOn) } : {}) })),
    }),
  );
};
