/** What the database refuses becomes an answer that says what to do; nothing of it becomes a 500. */
import type { Context, Next } from 'koa';
import { databaseFailedSince } from '../database/trouble.ts';
import { platform } from '../platform.ts';
import { answerProblem, type Problem, problem } from './problem.ts';

const conflict = problem(409, 'conflict', '这条内容已经存在，或与已有内容冲突。请刷新后核对再提交。');
const changed = problem(409, 'changed', '内容刚刚被别人修改过，请刷新后再提交。');
const badInput = problem(400, 'bad-input', '填写的内容格式或范围不对，请检查后重试。');
const busy = problem(503, 'busy', '系统正忙，内容没有保存，请过几秒再试。');

const blamesTheCaller = new Set([400, 401, 403]);

/** SQLSTATE, or its class, to answer. */
const bySqlState: [RegExp, Problem][] = [
  [/^23505$|^23P01$/, conflict],
  [/^23503$/, problem(409, 'reference', '所引用的内容不存在或仍被使用，请刷新后核对。')],
  [/^235|^23/, badInput],
  [/^40(001|P01)$/, changed],
  [/^22|^42804$|^42846$|^42883$|^54/, badInput],
  [/^08|^53|^55P03$|^57|^25P0[23]$|^58/, busy],
];

const busyMessages = /Timeout acquiring a connection|Query read timeout|Connection terminated|ECONNREFUSED|ECONNRESET|pool is draining|aborted/i;

export const errorMap = () => async (ctx: Context, next: Next) => {
  const began = Date.now();
  try {
    await next();
    // Strapi takes a database that does not answer for a visitor without rights; nobody must be signed out by that.
    if (blamesTheCaller.has(ctx.status) && (await databaseFailedSince(platform(), began))) answerProblem(ctx, busy);
  } catch (error) {
    const known = problemOf(error) ?? unreadable(error) ?? ((await databaseFailedSince(platform(), began)) ? busy : unvalidated(error));
    if (!known) throw error;
    platform().log[error instanceof TypeError ? 'error' : 'warn'](`${ctx.method} ${ctx.path}: ${known.status} ${(error as Error).message.slice(0, 200)}`);
    answerProblem(ctx, known);
  }
};

/** What the body parsers say of a body that they cannot read; Strapi's own errors carry no such marks. */
function unreadable(error: unknown): Problem | undefined {
  const { status, httpCode, type, code } = error as { status?: number; httpCode?: number; type?: string; code?: string | number };
  if (status === 413 || httpCode === 413 || type === 'entity.too.large') return problem(413, 'too-large', '内容太大，请压缩或分几次提交。');
  const isMalformed = error instanceof SyntaxError || (typeof code === 'number' && httpCode !== undefined) || type !== undefined || httpCode === 400;
  return isMalformed && (status ?? httpCode ?? 400) < 500 ? problem(400, 'unreadable', '提交的内容格式不对，无法读取，请刷新页面后重试。') : undefined;
}

/** Some of Strapi's controllers read fields of a body that they never validated; its query builder throws plain errors. */
function unvalidated(error: unknown): Problem | undefined {
  const { stack = '', name = '' } = error as { stack?: string; name?: string };
  const thrownAt = stack.split('\n').find((line) => line.includes(' at ') && !line.includes('/node_modules/zod/')) ?? '';
  const stumbled = (error instanceof TypeError || name === 'ZodError') && thrownAt.includes('/node_modules/@strapi/');
  return stumbled || /\/@strapi\/database\/dist\/(query\/helpers|fields)\//.test(thrownAt) ? badInput : undefined;
}

export function problemOf(error: unknown): Problem | undefined {
  for (let at = error as { code?: string; message?: string; cause?: unknown } | undefined, depth = 0; at && depth < 4; depth += 1) {
    const known = bySqlState.find(([state]) => state.test(sqlState(at)))?.[1];
    if (known) return known;
    if (busyMessages.test(`${at.code ?? ''} ${at.message ?? ''}`)) return busy;
    at = at.cause as typeof at;
  }
  return undefined;
}

const sqlState = (error: { code?: string } | undefined) => (/^[0-9A-Z]{5}$/.test(error?.code ?? '') ? String(error?.code) : '');
