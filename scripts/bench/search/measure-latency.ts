/** Our way to the search server, beside bare node:http sending the very same requests, in turns. */
import http from 'node:http';
import { findEverywhere } from '../../../site/src/search/find-everywhere.ts';
import type { Bar } from '../frame/bars.ts';

const visit = { address: '127.0.0.1', sessionToken: undefined };

interface Sent {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export async function measureLatency(queries: string[], rounds: number): Promise<Bar[]> {
  const requests = new Map<string, Sent[]>();
  for (const words of queries) requests.set(words, await recorded(() => findEverywhere(visit, { words })));
  const agent = new http.Agent({ keepAlive: true });
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const words of queries) {
      times.ours.push(await timed(() => findEverywhere(visit, { words })));
      times.bare.push(await timed(() => sendAll(requests.get(words) ?? [], agent)));
    }
  }
  agent.destroy();
  const [ours, bare] = [median(times.ours), median(times.bare)];
  return [
    { name: '同样的请求，node:http（中位数）', value: bare, unit: '毫秒' },
    { name: '我们的搜索（中位数）', value: ours, unit: '毫秒' },
    { name: '我们的搜索是 node:http 的', value: ours / bare, unit: '倍', must: '<= 1.5', aim: '<= 1.25' },
  ];
}

/** What the search server is asked while `work` is done. */
async function recorded(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    sent.push({ url: String(input), headers: Object.fromEntries(new Headers(init?.headers)), body: String(init?.body) });
    return fetch(input, init);
  };
  try {
    await work();
  } finally {
    globalThis.fetch = fetch;
  }
  return sent;
}

/** One after the other, as ours are: a later one depends on what an earlier one brought. */
async function sendAll(requests: Sent[], agent: http.Agent): Promise<void> {
  for (const request of requests) await send(request, agent);
}

const send = ({ url, headers, body }: Sent, agent: http.Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        // An answer that nobody can read is none.
        JSON.parse(Buffer.concat(chunks).toString());
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${url} 回答 ${answer.statusCode}`));
      });
    });
    request.on('error', reject);
    request.end(body);
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
