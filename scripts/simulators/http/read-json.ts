import { z } from 'zod';
import type { Answer } from './answers.ts';
import { problem } from './answers.ts';
import type { SimulatorRequest } from './routes.ts';

const { localeError } = z.locales.zhCN();

/** Parses the body with the schema; a handler only ever sees what fits. */
export function withJson<Schema extends z.ZodType>(
  schema: Schema,
  answer: (body: z.output<Schema>, request: SimulatorRequest) => Answer,
): (request: SimulatorRequest) => Answer {
  return (request) => {
    // Also keeps web pages of other origins out: a browser asks before it sends JSON across origins.
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return notJsonType;
    const raw = parseText(request.body);
    if (raw === undefined) return malformed;
    const parsed = schema.safeParse(raw, { error: localeError });
    return parsed.success ? answer(parsed.data, request) : invalid(parsed.error);
  };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const notJsonType = problem({
  status: 415,
  code: 'not-json',
  message: '请用 JSON 提交，并设置 Content-Type: application/json。',
});

const malformed = problem({
  status: 400,
  code: 'malformed-json',
  message: '请求内容不是有效的 JSON，请检查后重新提交。',
});

function invalid(error: z.ZodError): Answer {
  const fields = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const first = fields.map(({ path, message }) => `${path || '请求'}：${message}`).join('；');
  return problem({ status: 400, code: 'invalid', message: `请更正后重新提交。${first}`, fields });
}
