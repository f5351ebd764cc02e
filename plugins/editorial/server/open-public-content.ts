/** Published content is readable by everybody over REST, and nothing but published content. */
import type { Core } from '@strapi/strapi';
import { publicUids } from '@rongqiao/contracts/uids.ts';
import type { Context, Next } from 'koa';
import { answerProblem, problem } from '@rongqiao/strapi-kit/server/http/problem.ts';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';
const readActions = publicUids.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);

/** The public and authenticated roles hold exactly these rights: what somebody ticked by hand is taken back. */
export async function openPublicContent(strapi: Core.Strapi): Promise<void> {
  for (const type of ['public', 'authenticated']) {
    const role = await strapi.db.query(ROLE).findOne({ where: { type }, populate: ['permissions'] });
    if (!role) throw new Error(`users-permissions has no role ${type}`);
    const held = (role.permissions as { id: number; action: string }[]).filter(({ action }) => action !== '');
    const extra = held.filter(({ action }) => !readActions.includes(action)).map(({ id }) => id);
    if (extra.length > 0) await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: extra } } });
    for (const action of readActions.filter((wanted) => !held.some((has) => has.action === wanted))) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  }
}

/** Route middleware of the public types: no drafts, no full-text oracle, no other publication state. */
export const publishedOnly = () => async (ctx: Context, next: Next) => {
  const { status, _q } = ctx.query as { status?: string; _q?: string };
  if (status !== undefined && status !== 'published') return answerProblem(ctx, problem(400, 'status', '这里只提供已发布的内容，请去掉 status 参数。'));
  if (_q !== undefined) return answerProblem(ctx, problem(400, 'q', '请用 /search 搜索，或用 filters 按字段筛选。'));
  ctx.query = { ...ctx.query, status: 'published' };
  await next();
};
