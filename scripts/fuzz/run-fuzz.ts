/** Sends seeded requests, a few at a time, and judges each answer: never 5xx, never slow, never a broken connection. */
import http from 'node:http';
import { type FuzzRequest, type FuzzRoute, makeRequest } from './make-request.ts';
import { seeded } from './random.ts';

export interface FuzzOptions {
  url: string;
  routes: FuzzRoute[];
  /** Bearer tokens to choose from; include good ones and nonsense. */
  tokens: string[];
  requests: number;
  seed: number;
  parallel?: number;
  slowMs?: number;
}

export interface FuzzFinding {
  number: number;
  what: 'server-error' | 'slow' | 'no-answer';
  request: FuzzRequest;
  status: number;
  ms: number;
  /** When it was sent, milliseconds after the first. */
  at: number;
  text: string;
}

export interface FuzzReport {
  sent: number;
  /** How many answers of each status. */
  statuses: Record<string, number>;
  findings: FuzzFinding[];
  slowestMs: number;
}

export async function runFuzz({ url, routes, tokens, requests, seed, parallel = 8, slowMs = 2_000 }: FuzzOptions): Promise<FuzzReport> {
  const random = seeded(seed);
  const report: FuzzReport = { sent: 0, statuses: {}, findings: [], slowestMs: 0 };
  const agent = new http.Agent({ keepAlive: true, maxSockets: parallel });
  const worker = async () => {
    while (report.sent < requests) {
      const number = report.sent;
      report.sent += 1;
      const route = number < routes.length ? (routes[number] as FuzzRoute) : random.pick(routes);
      judge(report, number, await send(url, agent, makeRequest(random, route, tokens)), slowMs);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  agent.destroy();
  return report;
}

interface Answer {
  at: number;
  request: FuzzRequest;
  status: number;
  ms: number;
  text: string;
}

function judge(report: FuzzReport, number: number, { request, status, ms, at, text }: Answer, slowMs: number): void {
  report.statuses[status] = (report.statuses[status] ?? 0) + 1;
  report.slowestMs = Math.max(report.slowestMs, ms);
  const what = status === 0 ? 'no-answer' : status >= 500 ? 'server-error' : ms > slowMs ? 'slow' : undefined;
  if (what) report.findings.push({ number, what, request, status, ms, at, text: text.slice(0, 300) });
}

function send(url: string, agent: http.Agent, request: FuzzRequest): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve) => {
    const answer = (status: number, text: string) => resolve({ request, status, text, at: Math.round(started), ms: Math.round(performance.now() - started) });
    try {
      const { hostname, port } = new URL(url);
      const call = http.request({ hostname, port, agent, method: request.method, path: request.target, headers: request.headers, timeout: 20_000 }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          if (text.length < 2_000) text += chunk;
        });
        response.on('end', () => answer(response.statusCode ?? 0, text));
        response.on('error', (error) => answer(0, error.message));
      });
      call.on('timeout', () => call.destroy(new Error('no answer within 20 s')));
      call.on('error', (error) => answer(0, error.message));
      call.end(request.body);
    } catch (error) {
      // Node's own client refuses some headers and paths: nothing was sent.
      answer(-1, (error as Error).message);
    }
  });
}
