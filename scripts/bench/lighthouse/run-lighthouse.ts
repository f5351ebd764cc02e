/** One page as Lighthouse judges it: a phone of the middle class on a slow connection, simulated. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { browserProgram } from '../../services/browser.ts';
import { startChild } from '../../services/child.ts';
import { findFreePort } from '../../services/ports.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

export interface Judgement {
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** What cost points or could be better, in Lighthouse's words. */
  findings: string[];
}

export interface Judge {
  look(url: string): Promise<Judgement>;
  stop(): Promise<void>;
}

export async function startJudge(): Promise<Judge> {
  const { executablePath, args, env } = await browserProgram();
  const port = await findFreePort();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'rongqiao-lighthouse-'));
  const child = startChild(executablePath, [...args, '--headless', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'], { env });
  await untilAnswering(`http://127.0.0.1:${port}/json/version`);
  return {
    look: (url) => look(url, port),
    stop: async () => {
      await child.stop();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function look(url: string, port: number): Promise<Judgement> {
  const result = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...categories] });
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { lhr } = result;
  const scores = Object.fromEntries(categories.map((category) => [category, Math.round(100 * (lhr.categories[category]?.score ?? 0))])) as Record<Category, number>;
  const counted = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  const failed = counted.flatMap((id) => {
    const audit = lhr.audits[id];
    return audit && audit.score !== null && audit.score < 0.9 ? [`${id}${audit.displayValue ? ` ${audit.displayValue}` : ''}`] : [];
  });
  return { scores, findings: [...new Set(failed)] };
}

async function untilAnswering(url: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await fetch(url).catch(() => undefined))?.ok; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > deadline) throw new Error('the browser does not answer');
  }
}
