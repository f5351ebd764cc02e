/**
 * The only fetch to the cms. Every answer is one of three: it answered, it refused with a sentence, or it is busy.
 *
 * `refused` is for the visitor: 400–499, or a 503 that says which service is away; `busy` is any other 5xx, a timeout or no
 * connection at all.
 */
import { createHmac } from 'node:crypto';
import { siteSettings } from '@rongqiao/config';
import { type FieldProblem, Problem } from '@rongqiao/contracts/problem.ts';
import { VISITOR_HEADER, visitorSignature } from '@rongqiao/contracts/visitor.ts';
import type { z } from 'zod';
import { noteIncomplete, noteUnkeepable } from '../reads/page-reads.ts';
import type { Visit } from './visit.ts';

const READ_LIMIT_MS = 5_000;
/** A write may wait for a lock; it is never sent twice. */
const WRITE_LIMIT_MS = 10_000;

export interface CmsCall<Shape extends z.ZodType> {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below CMS_URL, with its query: `/api/policies?…`. */
  path: string;
  body?: object | FormData;
  /** The same key twice is done once. */
  idempotencyKey?: string;
  /** Names what was read, so that the page may be kept until that changes (reads/page-reads.ts); without it, it is not kept. */
  noteReads?: (answer: z.infer<Shape>) => void;
  /** Shape of the whole body; `z.unknown()` where nothing comes back. */
  answer: Shape;
}

export interface Refused {
  kind: 'refused';
  status: number;
  /** A sentence that says what to do. */
  message: string;
  code: string | undefined;
  fields: FieldProblem[];
}

export type CmsAnswer<T> = { kind: 'answered'; data: T } | Refused | { kind: 'busy' };

/** The cms did not answer and the page can say nothing without it: the visitor gets 系统正忙. */
export class CmsBusy extends Error {}

export async function askCms<Shape extends z.ZodType>(visit: Visit, call: CmsCall<Shape>): Promise<CmsAnswer<z.infer<Shape>>> {
  const answer = await ask(visit, call);
  if (answer.kind === 'busy') noteIncomplete();
  if (answer.kind === 'answered' && call.noteReads && !visit.sessionToken) call.noteReads(answer.data);
  else noteUnkeepable();
  return answer;
}

/** A file on its way through to the visitor; undefined when the cms does not hand it out. */
export async function fetchFile(visit: Visit, path: string): Promise<Response | undefined> {
  noteUnkeepable();
  const response = await send(visit, { path });
  if (!response?.ok || !response.body) return undefined;
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy']) {
    const value = response.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(response.body, { headers });
}

async function ask<Shape extends z.ZodType>(visit: Visit, call: CmsCall<Shape>): Promise<CmsAnswer<z.infer<Shape>>> {
  const response = await send(visit, call);
  if (!response) return { kind: 'busy' };
  if (response.status >= 400) return refusalOf(response.status, await readJson(response));
  const body = response.status === 204 ? undefined : await readJson(response);
  return { kind: 'answered', data: call.answer.parse(body) };
}

/** A private document on its way through: an attachment for the visitor, or why not. */
export async function passDocument(visit: Visit, path: string): Promise<Response | Refused | { kind: 'busy' }> {
  const response = await send(visit, { path });
  if (!response) return { kind: 'busy' };
  if (response.status >= 400) return refusalOf(response.status, await readJson(response));
  const headers = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  for (const name of ['content-type', 'content-disposition', 'content-length']) {
    const value = response.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(response.body, { headers });
}

/** For pages that are nothing without the answer. */
export function orBusy<T>(answer: CmsAnswer<T>): { kind: 'answered'; data: T } | Refused {
  if (answer.kind === 'busy') throw new CmsBusy('cms did not answer');
  return answer;
}

async function send(visit: Visit, { method = 'GET', path, body, idempotencyKey }: Omit<CmsCall<z.ZodType>, 'noteReads' | 'answer'>): Promise<Response | undefined> {
  const isForm = body instanceof FormData;
  try {
    return await fetch(new URL(path, siteSettings().CMS_URL), {
      method,
      headers: {
        ...visitorHeaders(visit),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      body: isForm ? body : body ? JSON.stringify(body, amountsAsText) : null,
      redirect: 'error',
      signal: AbortSignal.timeout(method === 'GET' ? READ_LIMIT_MS : WRITE_LIMIT_MS),
    });
  } catch {
    // No connection, a reset or a timeout: whatever it was, the visitor can only come back later.
    return undefined;
  }
}

/** Money is `bigint` inside and digits as text on the wire. */
const amountsAsText = (_name: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

function visitorHeaders({ address, sessionToken }: Visit): Record<string, string> {
  const at = String(Date.now());
  const signature = visitorSignature(createHmac, siteSettings().VISITOR_SECRET, address, at);
  return {
    accept: 'application/json',
    [VISITOR_HEADER]: `${address} ${at} ${signature}`,
    ...(sessionToken ? { authorization: `Bearer ${sessionToken}` } : {}),
  };
}

const readJson = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

function refusalOf(status: number, body: unknown): Refused | { kind: 'busy' } {
  const problem = Problem.safeParse(body);
  const error = problem.success ? problem.data.error : undefined;
  const code = error?.details.code;
  if (status >= 500 && (code === undefined || code === 'busy')) return { kind: 'busy' };
  return { kind: 'refused', status, message: error?.message ?? '这一步没有成功，请检查后重试。', code, fields: error?.details.fields ?? [] };
}
