/** What a page must be whatever stands on it: no complaint of the browser, nothing wider than the screen, nothing that axe finds. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext, Page } from '../harness/browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = path.join(import.meta.dirname, 'screenshots');
/** To judge pages to their end, SCREENSHOTS=full npm test -- --project site pages; painting all of them takes minutes. */
const isWholeWanted = process.env.SCREENSHOTS === 'full';
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Look {
  status: number;
  title: string;
  complaints: string[];
  widerBy: number;
  violations: string[];
}

export async function lookAt(context: BrowserContext, url: string, name: string): Promise<Look> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto(url);
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}-${page.viewportSize()?.width}.jpg`), type: 'jpeg', quality: 70, fullPage: isWholeWanted });
  const look = {
    status: response?.status() ?? 0,
    title: await page.title(),
    // The browser reports the answer of an error page itself as an error.
    complaints: complaints.filter((text) => !/status of (400|404|503)/.test(text)),
    widerBy: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    violations: await findViolations(page),
  };
  await page.close();
  return look;
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Evaluated through the debugger, so that the page's own Content-Security-Policy stays in force. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = (await page.evaluate(
    (tags) => (globalThis as unknown as { axe: { run(root: unknown, options: unknown): Promise<{ violations: unknown }> } }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then((result) => result.violations),
    standards,
  )) as Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary ?? ''})`).join('; ')}`);
}
