/** A page ready to be sent: its bytes plain and compressed, its headers, and a mark by which a browser knows it again. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

interface Variant {
  body: Buffer;
  headers: OutgoingHttpHeaders;
}

export interface FinishedPage {
  status: number;
  etag: string;
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant };
  /** What it takes in memory. */
  bytes: number;
}

const SMALL_BYTES = 1_024;
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|xml|rss\+xml|javascript|manifest\+json|ld\+json))/;

const compressions: Record<Exclude<Encoding, 'identity'>, (body: Buffer, isForEver: boolean) => Promise<Buffer>> = {
  br: (body, isForEver) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: isForEver ? 11 : 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

/** `isForEver`: compressed once in the life of the process, so it may take its time. */
export async function finishPage(status: number, headers: OutgoingHttpHeaders, body: Buffer, isForEver = false): Promise<FinishedPage> {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const common = { ...headers, etag, vary: 'accept-encoding, cookie' };
  const variantOf = (bytes: Buffer, encoding?: Encoding): Variant => ({
    body: bytes,
    headers: { ...common, 'content-length': bytes.length, ...(encoding ? { 'content-encoding': encoding } : {}) },
  });
  const page: FinishedPage = { status, etag, variants: { identity: variantOf(body) }, bytes: body.length };
  if (body.length < SMALL_BYTES || !COMPRESSIBLE.test(String(headers['content-type']))) return page;
  for (const encoding of ['br', 'gzip'] as const) {
    const compressed = await compressions[encoding](body, isForEver);
    page.variants[encoding] = variantOf(compressed, encoding);
    page.bytes += compressed.length;
  }
  return page;
}

export function sendPage(request: IncomingMessage, response: ServerResponse, page: FinishedPage, more: OutgoingHttpHeaders = {}): void {
  const variant = page.variants[encodingFor(request.headers['accept-encoding'] ?? '')] ?? page.variants.identity;
  if (page.status === 200 && knowsAlready(request, page)) {
    const { 'content-length': _length, 'content-type': _type, 'content-encoding': _encoding, ...headers } = variant.headers;
    response.writeHead(304, { ...headers, ...more }).end();
    return;
  }
  response.writeHead(page.status, { ...variant.headers, ...more });
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
}

function knowsAlready({ headers }: IncomingMessage, { etag }: FinishedPage): boolean {
  const known = headers['if-none-match'];
  return known?.split(',').some((mark) => mark.trim() === etag) ?? false;
}

const accepts = (encoding: Encoding, header: string) => new RegExp(`(^|[,\\s])${encoding}\\s*(;\\s*q=(0?\\.0*[1-9]|1))?\\s*(,|$)`).test(header);

/** Browsers send a handful of different headers; whatever strangers invent is not remembered without end. */
const known = new Map<string, Encoding>();
const KNOWN_MAX = 100;

function encodingFor(header: string): Encoding {
  const remembered = known.get(header);
  if (remembered) return remembered;
  const chosen = (['br', 'gzip'] as const).find((encoding) => accepts(encoding, header)) ?? 'identity';
  if (known.size < KNOWN_MAX && header.length < 200) known.set(header, chosen);
  return chosen;
}
