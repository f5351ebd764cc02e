/** One line of the HTTP interface: the server's route and the site's call are made from the same one. */
import type { z } from 'zod';

/** Shapes are held by zod's core type: the compiler compares it in no time, the full class takes it minutes. */
export interface Endpoint<P, Q, B, T> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/<plugin>`; staff endpoints below `/<plugin>`, with an admin token. */
  path: string;
  params?: z.core.$ZodType<P>;
  query?: z.core.$ZodType<Q>;
  body?: z.core.$ZodType<B>;
  /** What stands under `data`; without one the answer is 204 (or, for documents, a stream). */
  answer?: z.core.$ZodType<T>;
}

export const endpoint = <P = unknown, Q = unknown, B = unknown, T = unknown>(
  line: Endpoint<P, Q, B, T>,
): Endpoint<P, Q, B, T> => line;
