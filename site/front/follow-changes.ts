/** Listens to the cms' change feed for as long as the site lives; says whether every change has been heard. */
import { createHmac } from 'node:crypto';
import { siteSettings } from '@rongqiao/config';
import { SITE_HEADER, siteSignature } from '@rongqiao/contracts/site-caller.ts';
import { BEAT_EVERY_MS, ChangeLine, CHANGES_PATH } from '@rongqiao/search-sync/contract.ts';

/** So long a silence is believed; the next beat would have come three times. */
const SILENCE_MS_MAX = 3 * BEAT_EVERY_MS + 300;
const AGAIN_AFTER_MS = 500;

export interface Following {
  isToldEverything(): boolean;
  toldUntil(): number;
  stop(): void;
}

export interface Listener {
  changed(line: Extract<ChangeLine, { kind: 'changed' }>): void;
  /** Everything may have changed: at the start of each connection, and when the cms says so. */
  everything(): void;
}

export function followChanges(listener: Listener): Following {
  const state = { isListening: false, heardAt: 0, number: 0 };
  const end = new AbortController();

  const hear = (line: ChangeLine) => {
    if (line.kind === 'hello') listener.everything();
    else if (line.number !== state.number + (line.kind === 'beat' ? 0 : 1)) throw new Error('a change was lost');
    else if (line.kind === 'changed') listener.changed(line);
    else if (line.kind === 'everything') listener.everything();
    Object.assign(state, { isListening: true, heardAt: Date.now(), number: line.number });
  };

  void listenForEver(end.signal, hear, () => (state.isListening = false));
  return {
    isToldEverything: () => state.isListening && Date.now() - state.heardAt < SILENCE_MS_MAX,
    toldUntil: () => state.heardAt,
    stop: () => end.abort(),
  };
}

async function listenForEver(end: AbortSignal, hear: (line: ChangeLine) => void, deaf: () => void): Promise<void> {
  let said = '';
  while (!end.aborted) {
    try {
      await listenOnce(end, hear, () => (said = ''));
    } catch (error) {
      const { message, cause } = error as Error & { cause?: { code?: string } };
      const reason = cause?.code ?? message;
      if (reason !== said && !end.aborted) console.warn(`the cms tells no changes (${reason}): pages are made anew for everyone`);
      said = reason;
    }
    deaf();
    if (!end.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

async function listenOnce(end: AbortSignal, hear: (line: ChangeLine) => void, heard: () => void): Promise<void> {
  const silence = new AbortController();
  const fallSilent = () => silence.abort(new Error('silence'));
  let timer = setTimeout(fallSilent, 5_000);
  try {
    const at = String(Date.now());
    const headers = { [SITE_HEADER]: `${at} ${siteSignature(createHmac, siteSettings().VISITOR_SECRET, at)}` };
    const response = await fetch(new URL(CHANGES_PATH, siteSettings().CMS_URL), { headers, redirect: 'error', signal: AbortSignal.any([end, silence.signal]) });
    if (response.status !== 200 || !response.body) throw new Error(`answered ${response.status}`);
    for await (const line of linesOf(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(fallSilent, SILENCE_MS_MAX);
      hear(ChangeLine.parse(JSON.parse(line)));
      heard();
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
