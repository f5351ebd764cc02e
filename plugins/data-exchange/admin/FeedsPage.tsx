/** 数据归集: every source that somebody delivers, the late and the changed ones first. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, LinkButton } from '@strapi/design-system';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { feedApi } from '../contract/staff.ts';
import { FeedItem } from './FeedItem.tsx';
import { type FeedJson, mayKeepSources } from './shapes.ts';

const needsSomebody = ({ feed, drift, quarantined }: FeedJson) => Number(feed === 'late') * 4 + Number(drift.length > 0) * 2 + Number(quarantined > 0);

export function FeedsPage() {
  const { ask } = useStaffApi('data-exchange');
  const load = useCallback(() => ask<{ feeds: FeedJson[] }>(feedApi.listFeeds), [ask]);
  const { loaded, reload } = useLoaded(load);
  const { allowedActions } = useRBAC([mayKeepSources]);
  const canKeep = allowedActions.canKeep ?? false;
  return (
    <>
      <Layouts.Header title="数据归集" subtitle="各部门和机构报送的数据是否按时、列有没有变" primaryAction={canKeep ? <LinkButton tag={Link} to="new">新建数据源</LinkButton> : undefined} />
      <Layouts.Content>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <WhenLoaded loaded={loaded} onRetry={reload}>
            {({ feeds }) => (
              <>
                {feeds.length === 0 && <NothingHere>还没有数据源。</NothingHere>}
                {[...feeds]
                  .sort((left, right) => needsSomebody(right) - needsSomebody(left))
                  .map((feed) => (
                    <FeedItem key={`${feed.code} ${feed.version}`} feed={feed} mayChange={canKeep} onChanged={reload} />
                  ))}
              </>
            )}
          </WhenLoaded>
        </Box>
      </Layouts.Content>
    </>
  );
}
