import type { IncomingHttpHeaders } from 'node:http';
import type { FaultyService } from '../faults.ts';
import type { Answer } from './answers.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

export type SimulatorRequest = {
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};

/** `service`: the fault switch that the route obeys. Pages for people obey none. */
export type Route = {
  method: Method;
  path: string;
  service?: FaultyService;
  answer: (request: SimulatorRequest) => Answer;
};

export type Match = { route: Route; params: Record<string, string> };

/** All routes whose path fits, whatever their method: the caller tells 404 from 405. */
export function matchPath(routes: readonly Route[], pathname: string): Match[] {
  const parts = pathname.split('/');
  return routes.flatMap((route) => {
    const params = paramsOf(route.path.split('/'), parts);
    return params ? [{ route, params }] : [];
  });
}

function paramsOf(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  const fits = pattern.every((piece, index) => {
    const part = parts[index] ?? '';
    if (!piece.startsWith(':')) return piece === part;
    params[piece.slice(1)] = part;
    return part !== '';
  });
  return fits ? params : undefined;
}
