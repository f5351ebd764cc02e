import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Faults } from '../faults.ts';
import type { Answer } from './answers.ts';
import { notFoundPage, problem } from './answers.ts';
import { readBody } from './read-body.ts';
import { repeatSafely } from './repeat-safely.ts';
import type { Match, Route } from './routes.ts';
import { matchPath } from './routes.ts';

export type ServeOptions = { routes: readonly Route[]; faults: () => Faults; stopping: AbortSignal };

type Handle = (incoming: IncomingMessage, response: ServerResponse) => Promise<void>;

/** One HTTP server over a table of routes. A bug in a route is a 500, never the end of the process. */
export function serve(options: ServeOptions): Server {
  const handle = handler(options);
  return createServer({ requestTimeout: 15_000, headersTimeout: 10_000 }, (incoming, response) => {
    handle(incoming, response).catch((error: unknown) => giveUp(error, incoming, response));
  });
}

function handler({ routes, faults, stopping }: ServeOptions): Handle {
  const answerOnce = repeatSafely();

  return async (incoming, response) => {
    // Not `new URL`: it throws on '//' and such, which any client may send.
    const [pathname = '/', query] = (incoming.url ?? '/').split('?', 2);
    const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
    const matches = matchPath(routes, pathname);
    const match = matches.find(({ route }) => route.method === method);
    if (!match) return send(incoming, response, matches.length > 0 ? notAllowed(matches) : nothingHere);

    const fault = match.route.service ? faults()[match.route.service] : 'ok';
    if (fault === 'down') return send(incoming, response, down);

    const body = await readBody(incoming);
    if (body === undefined) return send(incoming, response, tooLarge);

    const { params } = match;
    const answer = answerOnce(match, { params, query: new URLSearchParams(query), headers: incoming.headers, body });
    if (fault === 'drop-after-accept') return void incoming.socket.destroy();
    if (fault === 'slow') await pause(faults().delayMs, undefined, { signal: stopping });
    return send(incoming, response, answer);
  };
}

/** No scripts, nothing from elsewhere; no form-action, because the licence page's form leads back to the platform. */
const alwaysSent = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function send(incoming: IncomingMessage, response: ServerResponse, answer: Answer): void {
  // A body that nobody read to its end would be taken for the next request.
  const unread = incoming.complete ? {} : { connection: 'close' };
  response.writeHead(answer.status, {
    ...alwaysSent,
    ...answer.headers,
    ...unread,
    'content-length': Buffer.byteLength(answer.body),
  });
  response.end(incoming.method === 'HEAD' ? undefined : answer.body);
}

function giveUp(error: unknown, incoming: IncomingMessage, response: ServerResponse): void {
  const clientWentAway = incoming.destroyed || response.destroyed || incoming.socket.destroyed;
  if (!clientWentAway) console.error('模拟系统处理请求时出错：', incoming.method, incoming.url, error);
  if (response.headersSent || clientWentAway) return void incoming.socket.destroy();
  send(incoming, response, failed);
}

const nothingHere = notFoundPage('没有这个页面，请从上方的链接进入。');

const notAllowed = (matches: Match[]): Answer => {
  const allow = matches.map(({ route }) => route.method).join(', ');
  const refused = problem({ status: 405, code: 'method-not-allowed', message: `这个地址只接受 ${allow} 请求。` });
  return { ...refused, headers: { ...refused.headers, allow } };
};

const down = problem({ status: 503, code: 'down', message: '模拟的系统故障：服务暂时不可用，请稍后重试。' });
const tooLarge = problem({ status: 413, code: 'too-large', message: '请求内容不能超过 64 KB，请缩短后重新提交。' });
const failed = problem({ status: 500, code: 'failed', message: '模拟系统内部出错，请查看它的日志。' });
