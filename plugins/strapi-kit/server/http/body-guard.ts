/** A parsed body, before anybody looks at it: no NUL, no half characters, no prototype keys, bounded depth and size. */
import type { Context, Next } from 'koa';
import { forgetReceivedFiles } from '../documents/received-file.ts';
import { answerProblem, problem } from './problem.ts';

const DEPTH_MAX = 20;
const VALUES_MAX = 20_000;

export const bodyGuard = () => async (ctx: Context, next: Next) => {
  try {
    const request = ctx.request as { body?: unknown };
    const fault = faultIn(request.body);
    if (fault) return answerProblem(ctx, problem(400, fault, sentences[fault]));
    if (carriesBody.has(ctx.method)) {
      // Strapi's own controllers read fields of a body that may not be there.
      request.body ??= {};
      if (typeof request.body !== 'object') return answerProblem(ctx, problem(400, 'not-an-object', '提交的内容应为 JSON 对象。'));
    }
    await next();
  } finally {
    await forgetReceivedFiles(ctx);
  }
};

const carriesBody = new Set(['POST', 'PUT', 'PATCH']);

type Fault = 'nul' | 'half-character' | 'prototype-key' | 'too-deep' | 'too-many';

const sentences: Record<Fault, string> = {
  nul: '内容里含有不可见的控制字符（NUL），请删除后重试。',
  'half-character': '内容里含有不完整的字符，请重新输入后重试。',
  'prototype-key': '内容里含有不允许的字段名，请检查后重试。',
  'too-deep': '内容嵌套层次太深，请简化后重试。',
  'too-many': '内容太多，请分几次提交。',
};

/** Walks without recursion: hostile depth must not cost a stack. */
export function faultIn(body: unknown): Fault | undefined {
  const open: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let seen = 0; open.length > 0; seen += 1) {
    if (seen > VALUES_MAX) return 'too-many';
    const { value, depth } = open.pop() as { value: unknown; depth: number };
    if (typeof value === 'string') {
      const fault = faultInText(value);
      if (fault) return fault;
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= DEPTH_MAX) return 'too-deep';
      for (const [key, inner] of Object.entries(value)) {
        if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'prototype-key';
        const fault = faultInText(key);
        if (fault) return fault;
        open.push({ value: inner, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function faultInText(text: string): Fault | undefined {
  if (text.includes('\0')) return 'nul';
  return text.isWellFormed() ? undefined : 'half-character';
}
