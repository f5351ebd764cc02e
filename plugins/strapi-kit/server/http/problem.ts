/** Errors over HTTP, in Strapi's own shape. */
import type { Context } from 'koa';

export interface FieldProblem {
  path: string;
  message: string;
}

export interface Problem {
  status: number;
  name: string;
  /** A sentence that says what to do. */
  message: string;
  details: { code?: string; fields?: FieldProblem[] };
}

const names: Record<number, string> = {
  400: 'BadRequestError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  422: 'UnprocessableError',
  429: 'TooManyRequestsError',
  503: 'ServiceUnavailableError',
};

export const problem = (status: number, code: string, message: string, fields?: FieldProblem[]): Problem => ({
  status,
  name: names[status] ?? 'Error',
  message,
  details: { code, ...(fields ? { fields } : {}) },
});

export function answerProblem(ctx: Context, error: Problem): void {
  ctx.status = error.status;
  ctx.body = { data: null, error };
  if (error.status === 503) ctx.set('Retry-After', '2');
}
