/** Tabs of one context that take turns: a tab that is kept has its process, and what it compiled, already. */
import type { BrowserContext, Page } from '../harness/browser.ts';

export type InTab = <T>(work: (page: Page) => Promise<T>) => Promise<T>;

export async function openTabs(context: BrowserContext, count: number): Promise<InTab> {
  const tabs = await Promise.all(Array.from({ length: count }, async () => ({ page: await context.newPage(), free: Promise.resolve() })));
  let asked = 0;
  return (work) => {
    const tab = tabs[asked % count] as (typeof tabs)[number];
    asked += 1;
    const done = tab.free.then(() => work(tab.page));
    tab.free = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  };
}
