/** 数据归集: every source that somebody delivers, the late and the changed ones first. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { feedApi } from '../contract/staff.ts';
import { FeedItem } from './FeedItem.tsx';
import { type FeedJson, mayKeepSources, mayWatchFeeds } from './shapes.ts';

const needsSomebody = ({ feed, drift, quarantined }: FeedJson) => Number(feed === 'late') * 4 + Number(drift.length > 0) * 2 + Number(quarantined > 0);

export default function FeedsPage() {
  const { ask } = useStaffApi('data-exchange');
  const load = useCallback(() => ask<{ feeds: FeedJson[] }>(feedApi.listFeeds), [ask]);
  const { loaded, reload } = useLoaded(load);
  const { allowedActions } = useRBAC([mayKeepSources]);
  return (
    <Page.Protect permissions={[mayWatchFeeds]}>
      <Page.Title>数据归集</Page.Title>
      <Layouts.Header title="数据归集" subtitle="各部门和机构报送的数据是否按时、列有没有变" />
      <Layouts.Content>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <WhenLoaded loaded={loaded} onRetry={reload}>
            {({ feeds }) => (
              <>
                {feeds.length === 0 && <NothingHere>还没有数据源。</NothingHere>}
                {[...feeds]
                  .sort((left, right) => needsSomebody(right) - needsSomebody(left))
                  .map((feed) => (
                    <FeedItem key={`${feed.code} ${feed.version}`} feed={feed} mayChange={allowedActions.canKeep ?? false} onChanged={reload} />
                  ))}
              </>
            )}
          </WhenLoaded>
        </Box>
      </Layouts.Content>
    </Page.Protect>
  );
}
