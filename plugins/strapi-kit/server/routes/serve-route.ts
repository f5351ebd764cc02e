/** What happens to a request, in this order: limit, who is it, may it, is it well-formed, was it answered before, answer. */
import type { Context } from 'koa';
import { encode, safeParse, type z } from 'zod';
import { answerProblem, problem, type FieldProblem, type Problem } from '../http/problem.ts';
import { visitorAddress } from '../http/visitor-address.ts';
import { actAs, type Actor } from '../ledger/actor.ts';
import { admit, type Admission } from './admit.ts';
import { answerOnce } from './idempotency.ts';
import { takeFromLimit } from './limits.ts';
import { type Answer, Refusal, type Route } from './route.ts';

export const serveRoute = (declared: Route, fullPath: string) => async (ctx: Context) => {
  const visitor = visitorAddress(ctx);
  if (declared.limit && !(await takeFromLimit(`${declared.method} ${fullPath}`, visitor, declared.limit))) {
    return answerProblem(ctx, problem(429, 'too-many', '操作太频繁，请稍后再试。'));
  }
  const admission = await admit(declared.access, ctx);
  if ('refused' in admission) return answerProblem(ctx, admission.refused);
  const input = parseInput(declared, ctx);
  if ('refused' in input) return answerProblem(ctx, input.refused);
  // As it leaves: an answer that is kept for a repetition is kept in JSON.
  const handle = async () =>
    encoded(declared, await refusalAsAnswer(() => declared.handle({ ...input.parsed, ...admission, visitor, ctx } as unknown as Parameters<Route['handle']>[0])));
  const answer = await actAs(actorOf(admission, visitor), () =>
    declared.idempotent ? answerOnce(ctx, fullPath, principalOf(admission, visitor), handle) : handle(),
  );
  send(ctx, answer);
};

const actorOf = (admission: Admission, visitor: string): Actor => {
  if (admission.person) {
    const { userId, actingFor } = admission.person;
    return { kind: 'person', id: String(userId), ...(actingFor ? { actingFor: `${actingFor.organisationKind}:${actingFor.organisationId}` } : {}) };
  }
  return admission.staff ? { kind: 'staff', id: String(admission.staff.id) } : { kind: 'visitor', id: visitor };
};

const principalOf = (admission: Admission, visitor: string) =>
  admission.person ? `person:${admission.person.userId}` : admission.staff ? `staff:${admission.staff.id}` : `visitor:${visitor}`;

async function refusalAsAnswer(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.refused };
    throw error;
  }
}

function parseInput(declared: Route, ctx: Context): { parsed: Record<string, unknown> } | { refused: Problem } {
  const parts = { params: ctx.params, query: ctx.query, body: (ctx.request as { body?: unknown }).body ?? {} };
  const parsed: Record<string, unknown> = {};
  const fields: FieldProblem[] = [];
  for (const [part, value] of Object.entries(parts)) {
    const shape = declared[part as keyof typeof parts];
    if (!shape) continue;
    const result = safeParse(shape, value);
    if (result.success) parsed[part] = result.data;
    else fields.push(...result.error.issues.map(fieldProblem));
  }
  if (fields.length === 0) return { parsed };
  return { refused: problem(400, 'invalid', `请检查填写的内容：${fields[0]?.message}`, fields) };
}

const fieldProblem = (issue: z.core.$ZodIssue): FieldProblem => ({ path: issue.path.join('.'), message: issue.message });

/** What the declared shape does not name does not leave. */
const encoded = (declared: Route, answer: Answer): Answer => ('body' in answer && declared.answer ? { ...answer, body: encode(declared.answer, answer.body) } : answer);

function send(ctx: Context, answer: Answer): void {
  if ('refused' in answer) return answerProblem(ctx, answer.refused);
  ctx.set('Cache-Control', 'no-store');
  if ('lines' in answer) {
    ctx.type = 'application/x-ndjson';
    ctx.body = answer.lines;
    return;
  }
  if ('file' in answer) {
    ctx.set({
      'Content-Type': answer.file.mimeType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(answer.file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
    });
    ctx.body = answer.file.stream;
    return;
  }
  ctx.status = answer.status;
  if (answer.status === 204) ctx.body = null;
  else ctx.body = { data: answer.body };
}
