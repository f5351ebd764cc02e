/**
 * Finished pages, kept until something they show changes. One making for each key, however many ask; a page that was read
 * before a change is not kept after it; while nobody tells us of changes nothing kept is believed.
 */
import { LRUCache } from 'lru-cache';
import { type FinishedPage, finishPage } from './finished-page.ts';
import type { RenderedPage } from './render-page.ts';

/** Nothing is believed longer than this, whoever was silent. */
export const KEEP_MS_MAX = 10 * 60_000;
/** So old may be what is shown, with a note, while the cms is away. */
const OLD_MS_MAX = 10 * 60_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export interface PageCacheOptions {
  bytesMax: number;
  /** Whether every change until this moment has been told. */
  isToldEverything(): boolean;
  /** When it last was so, in milliseconds. */
  toldUntil(): number;
}

interface KeptPage {
  page: FinishedPage;
  tags: ReadonlySet<string>;
  /** Number of the day in China on which it was made: pages say "today" and "three days left". */
  day: number;
  trustedUntil: number;
}

interface Making {
  result: Promise<Made>;
  changed: Set<string>;
  isVoid: boolean;
}

export interface Made {
  page: FinishedPage;
  /** Cookies and pages for one person: not to be handed to whoever else waits. */
  isForOne: boolean;
  /** Something that belongs on it did not answer. */
  isTrouble: boolean;
}

export type PageCache = ReturnType<typeof makePageCache>;

export function makePageCache({ bytesMax, isToldEverything, toldUntil }: PageCacheOptions) {
  const kept = bytesMax > 0 ? new LRUCache<string, KeptPage>({ maxSize: bytesMax, sizeCalculation: ({ page }, key) => page.bytes + key.length + 2_000 }) : undefined;
  const makings = new Map<string, Making>();

  async function make(key: string, making: Making, render: () => Promise<RenderedPage>): Promise<Made> {
    const day = today();
    const rendered = await render();
    const page = await finishPage(rendered.status, withoutConnection(rendered.headers), rendered.body);
    const made = { page, isForOne: isForOne(rendered), isTrouble: rendered.status >= 500 || rendered.reads.isIncomplete };
    const { tags, keepMs, isUnkeepable } = rendered.reads;
    const isStillTrue = !making.isVoid && ![...tags].some((tag) => making.changed.has(tag)) && isToldEverything() && day === today();
    if (rendered.status === 200 && !made.isForOne && !made.isTrouble && !isUnkeepable && isStillTrue)
      kept?.set(key, { page, tags, day, trustedUntil: Date.now() + keepMs });
    return made;
  }

  return {
    /** A page that is true now. */
    get(key: string): FinishedPage | undefined {
      const found = kept?.get(key);
      return found && found.day === today() && Date.now() < found.trustedUntil && isToldEverything() ? found.page : undefined;
    },

    /** Makes it, or waits for whoever makes it already; never for one begun before the last change. */
    make(key: string, render: () => Promise<RenderedPage>): Promise<Made> {
      const underWay = makings.get(key);
      if (underWay && !underWay.isVoid && underWay.changed.size === 0) return underWay.result;
      const making = { changed: new Set<string>(), isVoid: false } as Making;
      making.result = make(key, making, render).finally(() => {
        if (makings.get(key) === making) makings.delete(key);
      });
      makings.set(key, making);
      return making.result;
    },

    /** The last one that was true, and until when it was: for as long as the cms is away. */
    getOld(key: string): { page: FinishedPage; at: number } | undefined {
      const found = kept?.get(key);
      const at = Math.min(toldUntil(), Date.now());
      return found && found.day === today() && Date.now() - at < OLD_MS_MAX ? { page: found.page, at } : undefined;
    },

    changed(tags: string[]): void {
      for (const making of makings.values()) for (const tag of tags) making.changed.add(tag);
      for (const [key, { tags: read }] of kept?.entries() ?? []) if (tags.some((tag) => read.has(tag))) kept?.delete(key);
    },

    /** Whatever changed, nobody can name it. */
    clear(): void {
      for (const making of makings.values()) making.isVoid = true;
      kept?.clear();
    },
  };
}

const today = () => Math.floor((Date.now() + SHANGHAI_OFFSET_MS) / DAY_MS);

const isForOne = ({ headers }: RenderedPage) => headers['set-cookie'] !== undefined || String(headers['cache-control']).includes('no-store');

function withoutConnection({ connection: _connection, date: _date, 'keep-alive': _alive, 'transfer-encoding': _transfer, ...headers }: RenderedPage['headers']) {
  return headers;
}
