import { done, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { editorialActions, editorialApi } from '../../contract.ts';
import { readPreview } from '../preview/read-preview.ts';
import { approve, giveBack, readReview, submitText } from '../reviews/decide-review.ts';
import { abilityOf } from '../reviews/drafts.ts';
import { textsReturnedTo, textsToReview } from '../reviews/waiting-texts.ts';

const may = (action: keyof typeof editorialActions) => ({ rule: 'staff', action: editorialActions[action] }) as const;

export const editorialRoutes = [
  route({
    ...editorialApi.listToReview,
    summary: '列出等我审核的内容',
    access: may('decideReviews'),
    handle: async ({ ctx }) => ok(await textsToReview(abilityOf(ctx))),
  }),
  route({
    ...editorialApi.listReturned,
    summary: '列出退回给我的内容',
    access: may('submitTexts'),
    handle: async ({ ctx, staff }) => ok(await textsReturnedTo(abilityOf(ctx), staff.id)),
  }),
  route({
    ...editorialApi.readReview,
    summary: '对比草稿与已发布的版本',
    access: may('decideReviews'),
    handle: async ({ params, query, ctx }) => ok(await readReview(abilityOf(ctx), { ...params, ...query })),
  }),
  route({
    ...editorialApi.approve,
    summary: '审核通过并发布',
    access: may('decideReviews'),
    handle: async ({ params, query, body, ctx }) => {
      await approve(abilityOf(ctx), { ...params, ...query }, body.version);
      return done;
    },
  }),
  route({
    ...editorialApi.giveBack,
    summary: '退回修改',
    access: may('decideReviews'),
    handle: async ({ params, query, body, ctx, staff }) => {
      await giveBack(abilityOf(ctx), { ...params, ...query }, body.version, body.remark, staff.id);
      return done;
    },
  }),
  route({
    ...editorialApi.submit,
    summary: '提交审核',
    access: may('submitTexts'),
    handle: async ({ params, query, body, ctx, staff }) => {
      await submitText(abilityOf(ctx), { ...params, ...query }, body.version, staff.id);
      return done;
    },
  }),
  route({
    ...editorialApi.readPreview,
    summary: '凭预览链接读取一份草稿',
    access: { rule: 'anyone' },
    limit: { perVisitor: 60, seconds: 60 },
    handle: async ({ query }) => ok(await readPreview(query.token)),
  }),
];
