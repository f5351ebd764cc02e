/** What never reaches the application: NUL bytes, broken escapes, monstrous queries, more at once than we can answer. */
import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { cmsSettings } from '@rongqiao/config';
import type { Context, Next } from 'koa';
import { answerProblem, problem } from './problem.ts';

const URL_LENGTH_MAX = 8_192;
const QUERY_KEYS_MAX = 100;
const QUERY_DEPTH_MAX = 8;
/** Above this index qs turns arrays into objects, and a filter over them would silently not filter. */
const QUERY_INDEX_MAX = 49;
const DRAIN_BYTES_MAX = 32 * 1024 * 1024;
const DRAIN_MS_MAX = 5_000;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

let underWay = 0;

export const guard = () => async (ctx: Context, next: Next) => {
  const refusal = whatIsWrongWith(ctx.method, ctx.req.url ?? '/');
  if (refusal) return answerProblem(ctx, refusal);
  if (underWay >= cmsSettings().CONCURRENT_REQUESTS_MAX) {
    return answerProblem(ctx, problem(503, 'busy', '现在访问的人太多，请过几秒再试。'));
  }
  underWay += 1;
  try {
    await next();
  } finally {
    underWay -= 1;
    await readToTheEnd(ctx.req);
  }
};

/** A body that nobody read to its end would reset the connection that carries the answer. Bounded: what is more is cut. */
async function readToTheEnd(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  let left = DRAIN_BYTES_MAX;
  const count = (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  };
  request.on('data', count);
  // A parser that refused the body left the stream paused.
  request.resume();
  await Promise.race([finished(request, { writable: false }).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, DRAIN_MS_MAX).unref())]);
  request.off('data', count);
}

export function whatIsWrongWith(method: string, url: string) {
  if (!METHODS.has(method)) return problem(400, 'method', '不支持这种请求方法。');
  if (url.length > URL_LENGTH_MAX) return problem(400, 'url-too-long', '地址太长，请减少筛选条件后重试。');
  const [rawPath = '/', rawQuery = ''] = splitOnce(url, '?');
  const path = decoded(rawPath);
  const query = decoded(rawQuery.replaceAll('+', ' '));
  if (path === undefined || query === undefined) return problem(400, 'escape', '地址里的转义字符不完整，请检查后重试。');
  if (path.includes('\0') || query.includes('\0')) return problem(400, 'nul', '内容里含有不可见的控制字符（NUL），请删除后重试。');
  if (/(^|\/)\.\.?(\/|$)/.test(path) || path.includes('//') || path.includes('\\')) return problem(400, 'path', '地址不规范，请检查后重试。');
  return tooComplex(rawQuery) ? problem(400, 'query', '筛选条件太多或层次太深，请减少后重试。') : undefined;
}

function tooComplex(rawQuery: string): boolean {
  const keys = rawQuery.split('&').map((pair) => decoded(splitOnce(pair, '=')[0] ?? '') ?? '');
  return (
    keys.length > QUERY_KEYS_MAX ||
    keys.some((key) => (key.match(/\[/g)?.length ?? 0) > QUERY_DEPTH_MAX || /__proto__|constructor|prototype/.test(key)) ||
    keys.some((key) => [...key.matchAll(/\[(\d+)\]/g)].some(([, index]) => Number(index) > QUERY_INDEX_MAX))
  );
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
