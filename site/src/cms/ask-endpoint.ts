/** Calls to a plugin, made from its own table of endpoints: what it would refuse as ill-formed is refused here. */
import { z } from 'zod';
import { askCms, type CmsAnswer, type Refused } from './ask-cms.ts';
import type { Visit } from './visit.ts';

interface Line<T> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  params?: z.core.$ZodType;
  query?: z.core.$ZodType;
  body?: z.core.$ZodType;
  answer?: z.core.$ZodType<T>;
}

export interface EndpointInput {
  params?: Record<string, string>;
  /** Several values of one name as a list. */
  query?: Record<string, string | string[]>;
  /** As it came from a form; the endpoint's shape parses it. */
  body?: object;
  /** For uploads, instead of `body`. */
  upload?: FormData;
  /** The same key twice is done once. */
  idempotencyKey?: string;
  /** For what everybody reads: says what was read, so that the page may be kept until that changes. */
  noteReads?: () => void;
}

/** `plugin` as in the address: `/api/<plugin>`. What is sent is what was typed: the cms parses it once more. */
export async function askEndpoint<T>(visit: Visit, plugin: string, line: Line<T>, { params = {}, query = {}, body, upload, idempotencyKey, noteReads }: EndpointInput = {}): Promise<CmsAnswer<T>> {
  const problems = [...wrongFields(line.params, params), ...wrongFields(line.query, query), ...(upload ? [] : wrongFields(line.body, body ?? {}))];
  if (problems.length > 0) return illFormed(problems);
  const search = Object.keys(query).length > 0 ? `?${queryOf(query)}` : '';
  const answer = await askCms(visit, {
    method: line.method,
    path: `/api/${plugin}${fill(line.path, params)}${search}`,
    ...(upload ? { body: upload } : line.body ? { body: body ?? {} } : {}),
    ...(idempotencyKey ? { idempotencyKey } : {}),
    ...(noteReads ? { noteReads } : {}),
    answer: line.answer ? z.object({ data: line.answer }) : z.unknown(),
  });
  if (answer.kind !== 'answered') return answer;
  return { kind: 'answered', data: (line.answer ? (answer.data as { data: T }).data : undefined) as T };
}

const queryOf = (query: Record<string, string | string[]>) => new URLSearchParams(Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));

const fill = (path: string, params: Record<string, string>) => path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

function wrongFields(shape: z.core.$ZodType | undefined, value: object): Refused['fields'] {
  const parsed = shape && z.safeParse(shape, value);
  if (!parsed || parsed.success) return [];
  return parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

const illFormed = (fields: Refused['fields']): Refused => ({
  kind: 'refused',
  status: 400,
  code: 'invalid',
  message: '请检查填写的内容。',
  fields,
});
