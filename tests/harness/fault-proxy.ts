/** Stands in front of an HTTP server and plays its bad days. */
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What the proxy does with a request. `target` passes it on and answers. */
type Play = (call: {
  request: http.IncomingMessage;
  body: Buffer;
  response: http.ServerResponse;
  pass: (body?: Buffer) => Promise<Answer>;
}) => Promise<void>;

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Longer than any client waits. */
const TOO_LATE_MS = 11_000;

const faults = {
  /** A good day. */
  none: async ({ response, pass }) => answer(response, await pass()),
  /** Nobody there. */
  down: async ({ request }) => void request.socket.destroy(),
  slow: async ({ response, pass }) => {
    await pause(1_500 * Math.random());
    answer(response, await pass());
  },
  /** The request arrives after its client has given up: old content overtakes new. */
  late: async ({ response, pass }) => {
    if (Math.random() < 0.3) await pause(TOO_LATE_MS);
    answer(response, await pass());
  },
  /** An overloaded gateway in front of it. */
  failing: async ({ response }) =>
    void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
  /** The effect happens, the answer is lost. */
  forgetful: async ({ request, pass }) => {
    await pass();
    request.socket.destroy();
  },
  /** Accepts documents (202) and fails their tasks. */
  'failing tasks': async ({ request, body, response, pass }) => {
    const isWrite = request.method === 'POST' && /\/documents(\?|$)/.test(request.url ?? '');
    answer(response, await pass(isWrite ? Buffer.from('[{"noPrimaryKey":true}]') : body));
  },
} satisfies Record<string, Play>;

export type Fault = keyof typeof faults;
export const allFaults = Object.keys(faults) as Fault[];

export interface FaultProxy {
  readonly url: string;
  play(fault: Fault): void;
  stop(): Promise<void>;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let fault: Fault = 'none';
  const sockets = new Set<Socket>();
  const server = http.createServer((request, response) => {
    readAll(request)
      .then((body) =>
        (faults[fault] as Play)({
          request,
          body,
          response,
          pass: (changed = body) => forward(target, request, changed),
        }),
      )
      .catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (fault === 'down') socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    play: (next) => {
      fault = next;
      if (next === 'down') for (const socket of sockets) socket.destroy();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: http.ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function forward(target: string, { method, url, headers }: http.IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const passed = http.request(
      new URL(url ?? '/', target),
      {
        method,
        agent: false,
        headers: { ...headers, host: new URL(target).host, 'content-length': body.length, connection: 'close' },
      },
      (from) => {
        readAll(from).then(
          (bytes) => resolve({ status: from.statusCode ?? 502, headers: from.headers, body: bytes }),
          reject,
        );
      },
    );
    passed.on('error', reject);
    passed.end(body);
  });
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
