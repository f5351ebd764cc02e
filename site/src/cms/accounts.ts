/** Calls to the accounts plugin, made from its own table of endpoints: what it would refuse as ill-formed is refused here. */
import type { Endpoint, Me } from '@rongqiao/accounts/contract.ts';
import { z } from 'zod';
import { askCms, type CmsAnswer, type Refused } from './ask-cms.ts';
import type { Visit } from './visit.ts';

export type { Me };

export interface AccountsInput {
  params?: Record<string, string>;
  /** As it came from a form; the endpoint's shape parses it. */
  body?: object;
  /** For uploads, instead of `body`. */
  upload?: FormData;
}

export async function askAccounts<T>(
  visit: Visit,
  endpoint: Endpoint<never, never, never, T> | Endpoint<unknown, unknown, unknown, T>,
  { params = {}, body, upload }: AccountsInput = {},
): Promise<CmsAnswer<T>> {
  const problems = [...wrongFields(endpoint.params, params), ...(upload ? [] : wrongFields(endpoint.body, body ?? {}))];
  if (problems.length > 0) return illFormed(problems);
  const parsed = endpoint.body && !upload ? (endpoint.body.parse(body ?? {}) as object) : undefined;
  const answer = await askCms(visit, {
    method: endpoint.method,
    path: `/api/accounts${fill(endpoint.path, params)}`,
    ...(upload ? { body: upload } : parsed ? { body: parsed } : {}),
    answer: endpoint.answer ? z.object({ data: endpoint.answer }) : z.unknown(),
  });
  if (answer.kind !== 'answered') return answer;
  return { kind: 'answered', data: (endpoint.answer ? (answer.data as { data: T }).data : undefined) as T };
}

const fill = (path: string, params: Record<string, string>) => path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

function wrongFields(shape: z.ZodType | undefined, value: object): Refused['fields'] {
  const parsed = shape?.safeParse(value);
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
