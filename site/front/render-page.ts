/** A page as Astro makes it for a stranger: nothing of the visitor goes in but the address that limits are counted by. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { siteSettings } from '@rongqiao/config';
import { collectReads, type PageReads } from '../src/reads/page-reads.ts';

export type AstroHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface RenderedPage {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  reads: PageReads;
}

/** Takes what Astro writes, in the shape of the answer to a browser. */
class Recorder extends Writable {
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  readonly headers: OutgoingHttpHeaders = {};
  readonly chunks: Buffer[] = [];

  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.statusCode = status;
    this.headersSent = true;
    for (const [name, value] of Object.entries(headers)) this.headers[name.toLowerCase()] = value;
    return this;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
}

export async function renderPage(astro: AstroHandler, url: string, visitor: IncomingMessage, keepMs: number): Promise<RenderedPage> {
  const reads: PageReads = { tags: new Set(), keepMs, isUnkeepable: false, isIncomplete: false };
  const recorder = new Recorder();
  const ended = finished(recorder);
  await Promise.all([ended, collectReads(reads, () => astro(strangersRequest(url, visitor), recorder as unknown as ServerResponse))]);
  return { status: recorder.statusCode, headers: recorder.headers, body: Buffer.concat(recorder.chunks), reads };
}

/** Not the visitor's own request: when that one breaks off, others still wait for the page. */
function strangersRequest(url: string, { headers, socket }: IncomingMessage): IncomingMessage {
  const forwarded = headers['x-forwarded-for'];
  const request = {
    method: 'GET',
    url,
    headers: { host: new URL(siteSettings().PUBLIC_URL).host, ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) },
    socket: { remoteAddress: socket.remoteAddress },
  };
  return Object.assign(new EventEmitter(), request) as unknown as IncomingMessage;
}
