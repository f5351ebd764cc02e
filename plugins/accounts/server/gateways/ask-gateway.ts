/** Asks a service of the world outside over HTTP: bounded in time and size, to no other host than the one configured. */
import type { z } from 'zod';

/** It did not answer, or not in a way that we understand. */
export class GatewayUnavailable extends Error {}
/** It understood and said no; the sentence is for the person. */
export class GatewayRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Question {
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  /** The same key is the same order, however often it is sent. */
  idempotencyKey?: string;
}

const LIMIT_MS = 5_000;
const BYTES_MAX = 64 * 1024;

export async function askGateway<T>(
  base: string,
  { method, path, body, idempotencyKey }: Question,
  shape: z.ZodType<T>,
): Promise<T> {
  const address = `${base.replace(/\/+$/, '')}${path}`;
  const headers = {
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
  };
  const response = await fetch(address, {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
    redirect: 'error',
    signal: AbortSignal.timeout(LIMIT_MS),
  }).catch((error: Error) => {
    throw new GatewayUnavailable(`${path}: ${error.message}`);
  });
  const answer = await jsonOf(response, path);
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw refusalIn(answer);
  if (!response.ok) throw new GatewayUnavailable(`${path}: ${response.status}`);
  const parsed = shape.safeParse(answer);
  if (!parsed.success) throw new GatewayUnavailable(`${path}: ${parsed.error.message}`);
  return parsed.data;
}

const bodyOf = (response: Response) => (response.body ?? []) as unknown as AsyncIterable<Uint8Array>;

async function jsonOf(response: Response, path: string): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bodyOf(response)) {
      size += chunk.length;
      if (size > BYTES_MAX) throw new Error('too large an answer');
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new GatewayUnavailable(`${path}: ${(error as Error).message}`);
  }
}

function refusalIn(answer: unknown): GatewayRefusal {
  const { message, details } =
    (answer as { error?: { message?: unknown; details?: { code?: unknown } } } | null)?.error ?? {};
  return new GatewayRefusal(
    String(details?.code ?? 'refused'),
    typeof message === 'string' ? message.slice(0, 300) : '对方系统没有受理，请核对填写的内容。',
  );
}
