/** For programs of departments: no session, a key of one source. */
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { accepted, type Answer, ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { Context } from 'koa';
import { pushApi } from '../../contract/push.ts';
import { type BatchRow, findBatchOfSource, noSuchBatch } from '../batches/batch-row.ts';
import { openWithKey } from '../sources/source-keys.ts';
import type { SourceRow } from '../sources/source-row.ts';
import { pushRows } from '../ways/push.ts';

/** The key is checked here: whoever has none learns nothing about the source. */
const anyone = { rule: 'anyone' } as const;
/** 400, not 401: nobody signs in here, and a browser must not be asked to. */
const wrongKey = problem(400, 'wrong-key', '钥匙不对或已停用。请在请求头写 Authorization: Bearer <钥匙>，钥匙由本单位管理员在数据源页面开出。');

async function withKey(ctx: Context, code: string, answer: (opened: { source: SourceRow; label: string }) => Promise<Answer>): Promise<Answer> {
  const opened = await openWithKey(code, /^Bearer (\S{1,200})$/.exec(ctx.get('authorization'))?.[1] ?? '');
  return opened ? answer(opened) : refuse(wrongKey);
}

const showPushed = ({ id, number, state, reason, counts }: BatchRow) => ({ batchId: id, number, state, reason, good: counts?.good ?? null, bad: counts?.bad ?? null });

export const pushRoutes = [
  route({
    ...pushApi.push,
    summary: '部门系统推送一批数据',
    access: anyone,
    limit: { perVisitor: 600, seconds: 600 },
    handle: ({ ctx, params, body }) => withKey(ctx, params.code, async ({ source, label }) => accepted(showPushed(await pushRows(source, body, label)))),
  }),
  route({
    ...pushApi.readPushed,
    summary: '部门系统查询推送的结果',
    access: anyone,
    limit: { perVisitor: 600, seconds: 600 },
    handle: ({ ctx, params }) =>
      withKey(ctx, params.code, async ({ source }) => {
        const batch = await findBatchOfSource(source.id, params.id);
        return batch ? ok(showPushed(batch)) : refuse(noSuchBatch);
      }),
  }),
];
