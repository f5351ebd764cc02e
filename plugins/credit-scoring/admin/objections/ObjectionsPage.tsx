import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { Pager } from '@rongqiao/strapi-kit/admin/parts/Pager.tsx';
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, Tabs, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { OBJECTIONS_PER_PAGE, objectionStaffApi, objectionViews } from '../../contract/objections.ts';
import type { BriefJson } from '../shapes.ts';
import { ClockBadge } from './ClockBadge.tsx';

type View = keyof typeof objectionViews;

export function ObjectionsPage() {
  const [search, setSearch] = useSearchParams();
  const view: View = search.get('view') === 'closed' ? 'closed' : 'open';
  return (
    <>
      <Layouts.Header title="异议" subtitle="法定20日内书面答复：来源单位答复，超期的由平台核查" />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={view} onValueChange={(next: string) => setSearch({ view: next })}>
          <Tabs.List aria-label="异议">
            {Object.entries(objectionViews).map(([name, label]) => (
              <Tabs.Trigger key={name} value={name}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs.Root>
        <Box paddingTop={4}>
          <Queue key={view} view={view} page={Number(search.get('page') ?? 1)} onTurn={(page) => setSearch({ view, page: String(page) })} />
        </Box>
      </Layouts.Content>
    </>
  );
}

/** Those that are due first come first. */
function Queue({ view, page, onTurn }: { view: View; page: number; onTurn(page: number): void }) {
  const { ask } = useStaffApi('credit-scoring');
  const load = useCallback(() => ask<{ objections: BriefJson[]; total: number; open: number; late: number }>(objectionStaffApi.listAllObjections, { query: { view, page } }), [ask, view, page]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {({ objections, total, open, late }) => (
        <>
          <Box paddingBottom={4}>
            <Typography textColor={late > 0 ? 'danger700' : 'neutral600'}>{`待答复${open}件${late > 0 ? `，其中${late}件已经超期` : '，没有超期的'}。`}</Typography>
          </Box>
          {objections.length === 0 ? (
            <NothingHere>{view === 'open' ? '没有等待答复的异议。' : '还没有办结的异议。'}</NothingHere>
          ) : (
            <PlainTable
              columns={['期限', '企业', '数据', '来源', '提出时间', '']}
              rows={objections.map((one) => ({
                id: one.id,
                cells: [
                  <ClockBadge key="clock" {...one} />,
                  one.enterpriseName,
                  one.factText,
                  one.sourceName,
                  showMoment(one.openedAt),
                  <Typography key="open" tag={Link} to={one.id} textColor="primary600">
                    查看
                  </Typography>,
                ],
              }))}
            />
          )}
          <Pager page={page} total={total} pageSize={OBJECTIONS_PER_PAGE} onTurn={onTurn} />
        </>
      )}
    </WhenLoaded>
  );
}
