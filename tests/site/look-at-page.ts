/** What a page must be whatever stands on it: no complaint of the browser, nothing wider than the screen, nothing that axe finds. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext, ConsoleMessage, Page } from '../harness/browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = path.join(import.meta.dirname, 'screenshots');
/** To judge pages by eye: SCREENSHOTS=yes npm test -- --project site pages; with `full` to their end. */
const wanted = process.env.SCREENSHOTS;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Look {
  status: number;
  title: string;
  complaints: string[];
  widerBy: number;
  violations: string[];
}

interface Screen {
  width: number;
  height: number;
}

/** In a tab of its own, at the size of the context. */
export async function lookAt(context: BrowserContext, url: string, name: string): Promise<Look> {
  const page = await context.newPage();
  const [look] = await lookAtSizes(page, url, name, [page.viewportSize() as Screen]);
  await page.close();
  return look as Look;
}

/** Loaded once, at the first size; a page is rendered by the server and the same for all. */
export async function lookAtSizes(page: Page, url: string, name: string, screens: Screen[]): Promise<Look[]> {
  const complaints: string[] = [];
  const hear = (message: ConsoleMessage) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  const fail = (error: Error) => void complaints.push(error.message);
  page.on('console', hear).on('pageerror', fail);
  await page.setViewportSize(screens[0] as Screen);
  const response = await page.goto(url);
  // Evaluated through the debugger, so that the page's own Content-Security-Policy stays in force.
  await page.evaluate(axeSource);
  const looks: Look[] = [];
  for (const screen of screens) {
    await page.setViewportSize(screen);
    await takePicture(page, `${name}-${screen.width}`);
    looks.push({
      status: response?.status() ?? 0,
      title: await page.title(),
      complaints,
      widerBy: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      violations: await findViolations(page),
    });
  }
  page.off('console', hear).off('pageerror', fail);
  // The browser reports the answer of an error page itself as an error.
  return looks.map((look) => ({ ...look, complaints: complaints.filter((text) => !/status of (400|404|503)/.test(text)) }));
}

async function takePicture(page: Page, name: string) {
  if (!wanted) return;
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.jpg`), type: 'jpeg', quality: 70, fullPage: wanted === 'full' });
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function findViolations(page: Page): Promise<string[]> {
  const violations = (await page.evaluate(
    (tags) => (globalThis as unknown as { axe: { run(root: unknown, options: unknown): Promise<{ violations: unknown }> } }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then((result) => result.violations),
    standards,
  )) as Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary ?? ''})`).join('; ')}`);
}
