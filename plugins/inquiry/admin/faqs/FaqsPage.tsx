/** 常见问题: drafts, also those that advisers suggest from their answers, and what everybody reads. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Pager } from '@rongqiao/strapi-kit/admin/parts/Pager.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, Button, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { faqStaffApi, FAQS_PER_PAGE } from '../../contract/faqs.ts';
import { type FaqJson, may } from '../shapes.ts';
import { FaqDialog } from './FaqDialog.tsx';
import { FaqItem } from './FaqItem.tsx';

const states = { draft: '待发布', published: '已发布' } as const;
type State = keyof typeof states;

export default function FaqsPage() {
  const [search, setSearch] = useSearchParams();
  const state: State = search.get('state') === 'published' ? 'published' : 'draft';
  const page = Number(search.get('page') ?? 1);
  const { ask } = useStaffApi('inquiry');
  const load = useCallback(() => ask<{ faqs: FaqJson[]; total: number }>(faqStaffApi.listFaqsForStaff, { query: { state, page } }), [ask, state, page]);
  const { loaded, reload } = useLoaded(load);
  const [open, setOpen] = useState<FaqJson | 'new'>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    reload();
  };
  return (
    <Page.Protect permissions={[may('publishFaqs')]}>
      <Page.Title>常见问题</Page.Title>
      <Layouts.Header
        title="常见问题"
        subtitle="门户“常见问题”里的问答；顾问推荐的答复改好后再发布，不要出现提问人的信息"
        primaryAction={<Button onClick={() => setOpen('new')}>写一条问答</Button>}
      />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={state} onValueChange={(next: string) => setSearch({ state: next })}>
          <Tabs.List aria-label="常见问题">
            {Object.entries(states).map(([name, label]) => (
              <Tabs.Trigger key={name} value={name}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs.Root>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} marginTop={4}>
          <WhenLoaded loaded={loaded} onRetry={reload}>
            {({ faqs, total }) => (
              <>
                {faqs.length === 0 && <NothingHere>{state === 'draft' ? '没有待发布的问答。' : '还没有发布问答。'}</NothingHere>}
                {faqs.map((faq) => (
                  <FaqItem key={faq.id} faq={faq} onEdit={() => setOpen(faq)} onDone={reload} />
                ))}
                <Pager page={page} total={total} pageSize={FAQS_PER_PAGE} onTurn={(next) => setSearch({ state, page: String(next) })} />
              </>
            )}
          </WhenLoaded>
        </Box>
        {open && <FaqDialog faq={open === 'new' ? undefined : open} onClose={close} onDone={done} />}
      </Layouts.Content>
    </Page.Protect>
  );
}
