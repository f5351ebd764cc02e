/** A person on a phone who has never been here: 500,000 yuan for 12 months, no collateral, in Shenyang; two of what is found are compared. */
import type { Browser } from '../harness/browser.ts';

export interface LoanStory {
  taps: number;
  /** Slugs in the order of the list. */
  found: string[];
  /** What the list said of each: 金额, 期限, 担保方式. */
  cards: string[];
  chips: string[];
  /** Slugs, as the comparison's address has them. */
  compared: string[];
  /** The comparison's own words. */
  comparison: string;
  milliseconds: number;
}

export async function findALoan(browser: Browser, home: string): Promise<LoanStory> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const began = performance.now();
  let taps = 0;
  const tap = async (name: string, role: 'link' | 'button' | 'checkbox') => {
    taps += 1;
    await page.getByRole(role, { name }).first().tap();
  };
  await page.goto(home);
  await tap('我要贷款', 'link');
  await page.getByLabel('金额', { exact: true }).fill('50');
  await page.getByLabel('期限', { exact: true }).fill('12');
  await tap('什么都没有，凭信用', 'checkbox');
  // Opening the list of cities and choosing one.
  taps += 2;
  await page.getByLabel('城市', { exact: true }).selectOption('shenyang');
  await tap('看看能谈哪些产品', 'button');
  await page.waitForURL(/\/products\?/);
  const cards = page.locator('.cards > li');
  const found = await cards.locator('input[name=p]').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  const texts = await cards.allInnerTexts();
  const chips = await page.locator('.chips .chip').allInnerTexts();
  for (const place of [0, 1]) {
    taps += 1;
    await cards.nth(place).locator('.pick').tap();
  }
  await tap('比较', 'button');
  await page.waitForURL(/\/products\/compare\?/);
  const compared = new URL(page.url()).searchParams.getAll('p');
  const comparison = await page.locator('main').innerText();
  const milliseconds = performance.now() - began;
  await context.close();
  return { taps, found, cards: texts, chips, compared, comparison, milliseconds };
}
