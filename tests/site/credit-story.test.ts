/** 我的信用: a department's file with faults, a consent given and taken back, the score on a phone, a dispute to its end, a report that verifies. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPaper } from '../../plugins/strapi-kit/server/papers/verify-paper.ts';
import { signer } from '../../plugins/strapi-kit/server/papers/signer.ts';
import { demoPeople } from '../../scripts/seed/demo-accounts.ts';
import { type Browser, type BrowserContext, type Page, startBrowser } from '../harness/browser.ts';
import { lookAt } from './look-at-page.ts';
import { filed, owner, type Portal, signIn, startPortal } from './portal.ts';

const forge = owner().member?.code ?? '';
const run = promisify(execFile);
let portal: Portal;
let browser: Browser;
let folder: string;
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  [portal, browser, folder] = await Promise.all([startPortal(filed), startBrowser(), mkdtemp(path.join(os.tmpdir(), 'credit-story-'))]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  if (folder) await rm(folder, { recursive: true });
});

/** A tab of somebody who has signed in once. */
async function tabOf(account: string, width = 1440): Promise<Page> {
  const person = demoPeople.find((one) => one.account === account);
  if (!person) throw new Error(`${account} is not in the demo data`);
  let context = contexts.get(`${account} ${width}`);
  if (!context) {
    context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', baseURL: portal.site.url });
    await context.addCookies([{ ...(await signIn(portal.site, person)), url: portal.site.url }]);
    contexts.set(`${account} ${width}`, context);
  }
  return context.newPage();
}
const ofFirm = (width?: number) => tabOf('owner@forge.example', width);
const ofTaxBureau = () => tabOf('officer@tax-bureau.example');
const ofBank = () => tabOf('manager@liaohe-bank.example');

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const text = (page: Page) => page.locator('main').innerText();
const alert = (page: Page) => page.getByRole('alert').innerText();

const columns = '纳税人识别号,税款所属期,税种,应纳税额,缴款期限,申报日期,缴款日期';
const stampDuty = (uscc: string, month: string, amount: string) => [uscc, month, '印花税', amount, '2026-05-20', '2026-05-08', '2026-05-08'].join(',');
const gb18030 = (...rows: string[]) => ({ name: '印花税.csv', mimeType: 'text/csv', buffer: iconv.encode([columns, ...rows, ''].join('\r\n'), 'gb18030') });

test('the tax bureau sends a GB18030 file with faults, sees which cells are wrong, and corrects it; the firm finds the fact in its file', async () => {
  const page = await ofTaxBureau();
  await page.goto('/government/sources');
  await page.getByRole('link', { name: '纳税申报与缴款' }).click();
  await press(page, '上传并校验');
  expect(await alert(page)).toContain('请先选择要上传的文件');

  const wrong = `${forge.slice(0, 17)}${forge.endsWith('A') ? 'B' : 'A'}`;
  await page.setInputFiles('#files', gb18030(stampDuty(forge, '2026-04', '1234.50'), stampDuty(wrong, '2026-04', '10.00'), stampDuty(forge, '2026-13', '壹百元左右')));
  await press(page, '上传并校验');
  // The page looks again by itself until the file is checked.
  await page.getByRole('heading', { name: /^发现的问题/ }).waitFor();
  expect(await text(page)).toContain('现在一行都没有入库');
  const cells = await page.locator('section[aria-labelledby=findings] tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
  const found = cells.map(([row, column, , value]) => [row, column, value]);
  expect(found).toEqual([
    ['3', '纳税人识别号', `${wrong.slice(0, 4)}****${wrong.slice(-2)}`],
    ['4', '税款所属期', '2026-13'],
    ['4', '应纳税额', '壹百元左右'],
  ]);
  expect(await text(page)).not.toContain(wrong);
  expect(await lookAt(page.context(), page.url(), 'batch-quarantined')).toMatchObject({ status: 200, complaints: [], widerBy: 0, violations: [] });

  await page.setInputFiles('#files', gb18030(stampDuty(forge, '2026-04', '1234.50')));
  await press(page, '上传更正版本');
  await page.getByText('1 行全部合格，已经入库：新增 1 条').waitFor();
  const firm = await ofFirm();
  await firm.goto('/enterprise/credit/file?category=tax');
  expect(await text(firm)).toContain('2026-04 印花税');
});

test('a bank reads a firm under its consent, the firm sees the read, takes the consent back, and the bank is refused', async () => {
  const [firm, bank] = [await ofFirm(), await ofBank()];
  const ask = async () => {
    await bank.goto('/institution/credit');
    await bank.getByLabel('统一社会信用代码').fill(forge);
    await bank.getByLabel('用途').selectOption({ label: '产品匹配和预授信测算' });
    await press(bank, '查询');
  };
  await ask();
  expect(await alert(bank)).toContain('不能用于这次读取。请企业登录平台');

  await firm.goto('/enterprise/consents/new?q=辽河国有银行');
  await firm.getByRole('link', { name: /^辽河国有银行/ }).first().click();
  await press(firm, '下一步：读授权书');
  expect(await alert(firm)).not.toBe('');
  for (const category of ['纳税', '水电气']) await firm.getByLabel(category, { exact: true }).check();
  await firm.getByLabel('用来做什么').selectOption({ label: '产品匹配和预授信测算' });
  await press(firm, '下一步：读授权书');
  expect(await firm.locator('.words li').allInnerTexts()).toEqual([expect.stringContaining('纳税'), expect.stringContaining('水电气')]);
  await press(firm, '同意并授权');
  await firm.waitForURL(/done=consent-given/);

  await ask();
  await bank.getByRole('heading', { level: 1, name: '信用评价报告' }).waitFor();
  const reading = bank.url();
  expect(await text(bank)).toContain('沈阳精锻机械');
  await firm.goto('/enterprise/access-log');
  const last = await firm.locator('.log li').first().innerText();
  for (const words of ['辽河国有银行', '刘经理（演示）', '纳税', '水电气', '用途：产品匹配和预授信测算']) expect(last).toContain(words);
  expect(last).not.toContain('发票');

  await firm.goto('/enterprise/consents');
  const lines = firm.locator('.group li', { hasText: '产品匹配和预授信测算' });
  expect(await lines.allInnerTexts()).toEqual([expect.stringContaining('已读取1次'), expect.stringContaining('已读取1次')]);
  for (const left of [1, 0]) {
    await lines.first().getByRole('button', { name: /^撤回/ }).click();
    await expect.poll(() => lines.count(), { timeout: 15_000 }).toBe(left);
  }
  await ask();
  expect(await alert(bank)).toContain('请企业登录平台，在“我的信用—授权管理”中授权贵单位');
  await bank.goto(reading);
  expect(await text(bank)).toMatch(/不能打开这份报告[\s\S]*请企业登录平台/);
  await firm.goto('/enterprise/access-log?view=refused');
  expect(await firm.locator('.log li').first().innerText()).toMatch(/辽河国有银行[\s\S]*已拒绝/);
});

test('on a phone the score explains itself: grade, range, points of each factor, reasons, the most useful step', async () => {
  const phone = await ofFirm(390);
  await phone.goto('/enterprise/credit');
  const scale = await phone.getByLabel('信用等级和积分').innerText();
  const [, grade, score, low, high] = /^(AAA|AA|A|BBB|BB|B|CCC|CC|C)\s+(\d{3}) 分[\s\S]*区间 (\d{3})–(\d{3})/.exec(scale) ?? [];
  expect({ scale, grade, isInRange: Number(low) <= Number(score) && Number(score) <= Number(high) }).toEqual({ scale, grade: expect.any(String), isInRange: true });
  const factors = await phone.locator('.factors li').allInnerTexts();
  expect(factors).toHaveLength(5);
  expect(factors.filter((factor) => /\d+／\d+/.test(factor)).length).toBeGreaterThanOrEqual(3);
  const reasons = await phone.getByLabel('得分和失分的原因').innerText();
  expect(reasons).toMatch(/−\d+ 分|没有明显的失分/);
  expect(reasons).toContain('做得好的地方');
  const next = phone.getByRole('complementary', { name: '最有用的一步' });
  expect(await next.innerText()).toMatch(/做到后约 \d{3} 分|眼下没有哪一件事/);
  // On a phone what to do comes before the long account of why.
  const above = async (selector: string) => (await phone.locator(selector).boundingBox())?.y ?? Number.NaN;
  expect(await above('.next')).toBeLessThan(await above('#factors'));
  expect(await lookAt(phone.context(), phone.url(), 'credit')).toMatchObject({ status: 200, complaints: [], widerBy: 0, violations: [] });
});

test('a fact is disputed, marked at once, answered by the department, and the firm reads the answer', async () => {
  const [firm, bureau] = [await ofFirm(), await ofTaxBureau()];
  await firm.goto('/enterprise/credit/file?category=tax');
  const disputed = firm.locator('li.fact', { has: firm.getByRole('link', { name: /^这条不对/ }) }).first();
  const datum = (await disputed.locator('p').first().innerText()).split('\n')[0] ?? '';
  await disputed.getByRole('link', { name: /^这条不对/ }).click();
  await press(firm, '提出异议');
  expect(await alert(firm)).not.toBe('');
  await firm.getByLabel('哪里不对，正确的应该是什么').fill('这一笔已在期限前缴清，附完税凭证。');
  await press(firm, '提出异议');
  await firm.waitForURL(/done=objection-opened/);
  const own = firm.url().replace(/\?.*/, '');
  await firm.goto('/enterprise/credit/file?category=tax');
  const marks = firm.locator('li.fact .disputed');
  expect(await marks.count()).toBe(1);
  await firm.goto('/enterprise/credit');
  expect(await text(firm)).toContain('有 1 条记录正在异议处理中');

  await bureau.goto('/government/objections');
  await bureau.locator('main').getByRole('link', { name: datum.slice(0, 10) }).click();
  await bureau.getByLabel('核查结论').selectOption({ label: '数据无误，维持不变' });
  await bureau.getByLabel('核查经过和理由').fill('已核对征管系统，入库日期与报送一致。');
  await press(bureau, '发出答复');
  expect(await alert(bureau)).toContain('请核对后勾选确认');
  await bureau.getByLabel('已经核对，发出后不能修改').check();
  await press(bureau, '发出答复');
  await bureau.waitForURL(/done=objection-decided/);

  await firm.goto(own);
  expect(await text(firm)).toMatch(/已核对征管系统，入库日期与报送一致。[\s\S]*税务局/);
  await firm.goto('/enterprise/credit/file?category=tax');
  expect(await marks.count()).toBe(0);
});

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined;

test('a report is signed: the platform, and anybody with its number, find it genuine; a changed one is found out', async ({ annotate }) => {
  const firm = await ofFirm();
  await firm.goto('/enterprise/credit/reports');
  await press(firm, '出具信用评价报告');
  await firm.waitForURL(/done=report-made/);
  const [saved] = await Promise.all([firm.waitForEvent('download'), firm.getByRole('link', { name: '下载带签名的 PDF' }).click()]);
  const file = path.join(folder, 'report.pdf');
  await saved.saveAs(file);
  const pdf = await readFile(file);
  const { authorityPem } = await signer();
  expect(verifyPaper(pdf, authorityPem)).toMatchObject({ isGenuine: true });
  const changed = Buffer.from(pdf);
  const middle = Math.floor(changed.length / 3);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  expect(verifyPaper(changed, authorityPem)).toMatchObject({ isGenuine: false, because: 'changed' });

  await firm.getByRole('link', { name: '核验编号' }).click();
  await firm.getByText('由本平台出具').waitFor();
  expect(await text(firm)).toContain(createHash('sha256').update(pdf).digest('hex'));

  if (!hasPdfsig) return void (await annotate('pdfsig is not on this machine: the signature was checked by the platform alone'));
  const changedFile = path.join(folder, 'changed.pdf');
  await writeFile(changedFile, changed);
  const pdfsig = async (one: string) => (await run('pdfsig', [one], { env: { ...process.env, LC_ALL: 'C' } }).catch((error: { stdout: string }) => error)).stdout;
  expect(await pdfsig(file)).toMatch(/融桥平台报告签章[\s\S]*Total document signed[\s\S]*Signature is Valid/);
  expect(await pdfsig(changedFile)).not.toContain('Signature is Valid');
});
