/** One line of the HTTP interface: the server's route and the site's call are made from the same one. */
import type { z } from 'zod';

export interface Endpoint<P, Q, B, T> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/inquiry`; staff endpoints below `/inquiry`, with an admin token. */
  path: string;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** What stands under `data`; without one the answer is 204. */
  answer?: z.ZodType<T>;
}

export const endpoint = <P = unknown, Q = unknown, B = unknown, T = unknown>(
  line: Endpoint<P, Q, B, T>,
): Endpoint<P, Q, B, T> => line;
