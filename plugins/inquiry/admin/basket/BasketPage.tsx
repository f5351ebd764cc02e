/** 咨询分派: questions that nobody has or that are late, and to whom each is given. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { Pager } from '@rongqiao/strapi-kit/admin/parts/Pager.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { inquiryStaffApi } from '../../contract/staff.ts';
import { INQUIRIES_PER_PAGE } from '../../contract/thread.ts';
import { BasketItem } from './BasketItem.tsx';
import { type AdvisersJson, type BasketJson, may } from '../shapes.ts';

const views = { basket: '还没有顾问', late: '已超时', waiting: '等待答复' } as const;
type View = keyof typeof views;

export default function BasketPage() {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('view') ?? '';
  const view: View = wanted in views ? (wanted as View) : 'basket';
  return (
    <Page.Protect permissions={[may('runBasket')]}>
      <Page.Title>咨询分派</Page.Title>
      <Layouts.Header title="咨询分派" subtitle="没有顾问接单或超过时限的咨询，由您分给合适的顾问" />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={view} onValueChange={(next: string) => setSearch({ view: next })}>
          <Tabs.List aria-label="咨询分派">
            {Object.entries(views).map(([name, label]) => (
              <Tabs.Trigger key={name} value={name}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs.Root>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} marginTop={4}>
          <Basket key={view} view={view} page={Number(search.get('page') ?? 1)} onTurn={(page) => setSearch({ view, page: String(page) })} />
        </Box>
      </Layouts.Content>
    </Page.Protect>
  );
}

function Basket({ view, page, onTurn }: { view: View; page: number; onTurn(page: number): void }) {
  const { ask } = useStaffApi('inquiry');
  const load = useCallback(async () => {
    const [basket, { advisers }] = await Promise.all([
      ask<BasketJson>(inquiryStaffApi.listBasket, { query: { view, page } }),
      ask<AdvisersJson>(inquiryStaffApi.listAdvisers),
    ]);
    return { ...basket, advisers: advisers.filter(({ isActive }) => isActive) };
  }, [ask, view, page]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {({ inquiries, total, advisers }) => (
        <>
          {inquiries.length === 0 && <NothingHere>这一栏没有咨询。</NothingHere>}
          {inquiries.map((inquiry) => (
            <BasketItem key={inquiry.id} inquiry={inquiry} advisers={advisers} onAssigned={reload} />
          ))}
          <Pager page={page} total={total} pageSize={INQUIRIES_PER_PAGE} onTurn={onTurn} />
        </>
      )}
    </WhenLoaded>
  );
}
