/** Staff routes: below `/data-exchange`, with an admin token and the named action in the role. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { ByCode, Version } from './fields.ts';
import { SourceBrief } from './sources.ts';

export const dataExchangeActions = { watchFeeds: 'plugin::data-exchange.feeds.watch', keepSources: 'plugin::data-exchange.sources.keep' } as const;

export const Feed = SourceBrief.extend({
  facts: z.int(),
  /** Of the last file, against the one before: columns gone or new, or suddenly empty. */
  drift: z.array(z.string()),
  lateAfterDays: z.int(),
  isActive: z.boolean(),
  version: z.int(),
});
export type Feed = z.infer<typeof Feed>;

export const feedApi = {
  listFeeds: endpoint({ method: 'GET', path: '/feeds', answer: z.object({ feeds: z.array(Feed) }) }),
  changeFeed: endpoint({
    method: 'POST',
    path: '/feeds/:code',
    params: ByCode,
    body: z.object({
      everyDays: z.int('请填整数天数。').min(1, '至少1天。').max(800, '最多800天。').nullable(),
      lateAfterDays: z.int('请填整数天数。').min(0, '不能是负数。').max(400, '最多400天。'),
      isActive: z.boolean('请选择是否启用。'),
      version: Version,
    }),
    answer: Feed,
  }),
};
