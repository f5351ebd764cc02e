/** 融资会诊: firms that were refused, whom to call within 48 hours, and what came of it. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Pager } from '@rongqiao/strapi-kit/admin/parts/Pager.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { mediationStaffApi, MEDIATIONS_PER_PAGE } from '../contract/mediations.ts';
import { MediationDialog } from './MediationDialog.tsx';
import { MediationItem } from './MediationItem.tsx';
import { mayMediate, type MediationJson, type MediationsJson } from './shapes.ts';

const views = { open: '待联系', late: '已超时', contacted: '会诊中', concluded: '已有结论' } as const;
type View = keyof typeof views;

export default function MediationsPage() {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('view') ?? '';
  const view: View = wanted in views ? (wanted as View) : 'open';
  const page = Number(search.get('page') ?? 1);
  const { ask } = useStaffApi('financing');
  const load = useCallback(() => ask<MediationsJson>(mediationStaffApi.listMediations, { query: { view, page } }), [ask, view, page]);
  const { loaded, reload } = useLoaded(load);
  const [open, setOpen] = useState<MediationJson>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    reload();
  };
  return (
    <Page.Protect permissions={[mayMediate]}>
      <Page.Title>融资会诊</Page.Title>
      <Layouts.Header title="融资会诊" subtitle="申请没有通过的企业请平台帮忙：48小时内联系，会诊后把结论告诉企业" />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={view} onValueChange={(next: string) => setSearch({ view: next })}>
          <Tabs.List aria-label="融资会诊">
            {Object.entries(views).map(([name, label]) => (
              <Tabs.Trigger key={name} value={name}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs.Root>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} marginTop={4}>
          <WhenLoaded loaded={loaded} onRetry={reload}>
            {({ mediations, total }) => (
              <>
                {mediations.length === 0 && <NothingHere>这一栏没有会诊。</NothingHere>}
                {mediations.map((mediation) => (
                  <MediationItem key={mediation.id} mediation={mediation} onOpen={() => setOpen(mediation)} />
                ))}
                <Pager page={page} total={total} pageSize={MEDIATIONS_PER_PAGE} onTurn={(next) => setSearch({ view, page: String(next) })} />
              </>
            )}
          </WhenLoaded>
        </Box>
        {open && <MediationDialog mediation={open} onClose={close} onDone={done} />}
      </Layouts.Content>
    </Page.Protect>
  );
}
