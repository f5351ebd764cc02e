import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeds } from '../../cms/seeds/seeds.ts';
import { coordinationSample } from '../../scripts/seed/seed-coordination.ts';
import { addMonths, chineseDayAt, formatDay } from '../../plugins/contracts/values/period.ts';
import { type Browser, startBrowser } from '../harness/browser.ts';
import { findALoan } from './find-a-loan.ts';
import { type Look, lookAtSizes } from './look-at-page.ts';
import { filed, memberOf, owner, type Portal, signIn, startPortal } from './portal.ts';
import { type InTab, openTabs } from './tabs.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(filed), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const screens = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desk', width: 1440, height: 900 },
];

const slugOf = (key: 'policy' | 'financialProduct' | 'institution' | 'news') => String((seeds[key][0] as { slug: string }).slug);
const publishedNeed = (seeds.financingNeed as { code: string; state: string; family: string }[]).find(({ state, family }) => state === 'published' && family !== 'equity')?.code;
const absentUscc = '91210102MAD0050126';

/** Name of the screenshot, address, status. */
const publicPages: [name: string, path: string, status: number][] = [
  ['home', '/', 200],
  ['policies', '/policies', 200],
  ['policies-narrowed', '/policies?window=open&city=shenyang&level=provincial', 200],
  ['policies-none', '/policies?level=county&kind=tax-relief&track=fast&city=huludao', 200],
  ['policy', `/policies/${slugOf('policy')}`, 200],
  ['policy-reckoned', '/policies/private-fixed-asset-subsidy?base=2000万&months=24', 200],
  ['policy-checklist', '/policies/private-fixed-asset-subsidy/checklist', 200],
  ['statistics', '/statistics', 200],
  ['supervision', '/supervision', 200],
  ['about', '/about', 200],
  ['about-in-english', '/en', 200],
  ['help', '/help', 200],
  ['contact', '/contact', 200],
  ['privacy', '/privacy', 200],
  ['terms', '/terms', 200],
  ['loan', '/loan', 200],
  ['match', '/loan/match?amount=500000&term=12&guarantee=credit&city=shenyang&trade=C34&founded=2025-03&record=clean', 200],
  ['match-wrong', '/loan/match?founded=昨天', 400],
  ['loan-wrong', '/loan?wan=abc&term=12&find=1', 400],
  ['products', '/products', 200],
  ['products-narrowed', '/products?amount=500000&term=12&guarantee=credit&city=shenyang&purpose=money&sort=rate', 200],
  ['product', `/products/${slugOf('financialProduct')}`, 200],
  ['product-reckoned', `/products/${slugOf('financialProduct')}?amount=50万&term=6&city=shenyang`, 200],
  ['product-wrong-amount', `/products/${slugOf('financialProduct')}?amount=很多`, 200],
  ['cost-sheet', `/products/${slugOf('financialProduct')}/cost-sheet?amount=500000`, 200],
  ['compare', '/products/compare?p=liaohe-tax-loan&p=liaohe-mortgage-loan&amount=500000&term=12', 200],
  ['compare-none', '/products/compare', 200],
  ['calculator', '/calculator?amount=1000000&term=12&rate=3.6&fee=1%25', 200],
  ['needs', '/needs', 200],
  ['needs-none', '/needs?amount=more&term=to-6&size=micro&purpose=rent', 200],
  ['need', `/needs/${publishedNeed}`, 200],
  ['services', '/services', 200],
  ['service-debt', '/services/debt', 200],
  ['service-equity', '/services/equity?stage=growth', 200],
  ['service-credit', '/services/credit', 200],
  ['service-policy-applications', '/services/policy-applications', 200],
  ['service-policy-funds', '/services/policy-funds', 200],
  ['institutions', '/institutions', 200],
  ['institution', `/institutions/${slugOf('institution')}`, 200],
  ['news', '/news', 200],
  ['news-recent', '/news?since=quarter&category=market-news', 200],
  ['news-item', `/news/${slugOf('news')}`, 200],
  ['search', '/search?q=贷款', 200],
  ['search-one-type', '/search?q=贷款&type=products', 200],
  ['search-none', '/search?q=qzxwqzxw', 200],
  ['city', '/shenyang', 200],
  ['consult', '/consult', 200],
  ['consult-topic', '/consult?city=shenyang&topic=policy', 200],
  ['consult-equity', '/consult?topic=equity', 200],
  ['faqs', '/help/faq?q=没有抵押', 200],
  ['faq', '/help/faq/no-collateral', 200],
  ['value-added', '/services/value-added', 200],
  ['value-added-service', '/services/value-added/tax-checkup', 200],
  ['outlets', '/outlets?city=shenyang&district=210106', 200],
  ['outlet-appointment', '/outlets/appointment?institution=liaohe-state-bank&outlet=和平支行', 200],
  ['credit', '/credit', 200],
  ['credit-points', '/credit/points', 200],
  ['credit-model', '/credit/model', 200],
  ['verify', '/verify', 200],
  ['english', '/en', 200],
  ['loan-codes', '/loan-code', 200],
  ['loan-code', '/loan-code?region=shenyang', 200],
  ['sign-in', '/sign-in', 200],
  ['register', '/register', 200],
  ['reset-password', '/reset-password', 200],
  ['invitation-worthless', '/invitations/not-a-token', 404],
  ['not-found', '/no-such-page', 404],
];

type OwnPage = [name: string, path: string, status: number];
const ownPages: OwnPage[] = [
  ['enterprise', '/enterprise', 200],
  ['enterprise-loan', '/enterprise/loan', 200],
  ['enterprise-loan-wrong', '/enterprise/loan?wan=0&term=12&use=&find=1', 400],
  ['enterprise-loan-match', '/enterprise/loan/match?amount=500000&term=12&use=stock&guarantee=credit', 200],
  ['enterprise-applications', '/enterprise/applications', 200],
  ['enterprise-needs', '/enterprise/needs', 200],
  ['enterprise-profile', '/enterprise/profile', 200],
  ['enterprise-members', '/enterprise/members', 200],
  ['enterprise-sessions', '/enterprise/sessions', 200],
  ['enterprise-inquiries', '/enterprise/inquiries', 200],
  ['enterprise-reminders', '/enterprise/reminders', 200],
  ['enterprise-claim', '/enterprise/claims/new', 200],
  ['enterprise-claim-unknown-firm', `/enterprise/claims/new?uscc=${absentUscc}`, 200],
  ['enterprise-claim-wrong-code', '/enterprise/claims/new?uscc=912100002426694798', 400],
  ['enterprise-credit', '/enterprise/credit', 200],
  ['enterprise-credit-file', '/enterprise/credit/file', 200],
  ['enterprise-what-if', '/enterprise/credit/what-if', 200],
  ['enterprise-project-card', '/enterprise/credit/project', 200],
  ['enterprise-reports', '/enterprise/credit/reports', 200],
  ['enterprise-certificates', '/enterprise/credit/certificates', 200],
  ['enterprise-consents', '/enterprise/consents', 200],
  ['enterprise-consent-new', '/enterprise/consents/new', 200],
  ['enterprise-access-log', '/enterprise/access-log', 200],
  ['enterprise-objections', '/enterprise/objections', 200],
  ['enterprise-coordination', '/enterprise/coordination', 200],
  ['enterprise-repair', '/enterprise/repair', 200],
  ['enterprise-my-data', '/enterprise/my-data', 200],
  ['messages', '/messages', 200],
  ['policy-reminder', '/policies/private-fixed-asset-subsidy/reminder', 200],
];

const institutionPages: OwnPage[] = [
  ['institution-home', '/institution', 200],
  ['institution-applications', '/institution/applications', 200],
  ['institution-lending-rules', '/institution/applications/rules', 200],
  ['institution-products', '/institution/products?view=online', 200],
  ['institution-product-new', '/institution/products/new', 200],
  ['institution-profile', '/institution/profile', 200],
  ['institution-members', '/institution/members', 200],
  ['institution-adviser', '/adviser', 200],
  ['institution-credit', '/institution/credit', 200],
  ['institution-benefits', '/institution/credit/benefits', 200],
  ['institution-sources', '/institution/sources', 200],
  ['institution-objections', '/institution/objections', 200],
  ['institution-figures', '/institution/figures', 200],
  ['institution-coordination', '/institution/coordination', 200],
  ['institution-coordination-firm', `/institution/coordination/${coordinationSample('recommendation')}?decision=refuse`, 200],
];

const departmentPages: OwnPage[] = [
  ['government', '/government', 200],
  ['government-members', '/government/members', 200],
  ['government-adviser', '/adviser?view=answered', 200],
  ['government-sources', '/government/sources', 200],
  ['government-objections', '/government/objections', 200],
  ['government-coordination', '/government/coordination?view=filed', 200],
  ['government-coordination-firm', `/government/coordination/${coordinationSample('filed')}?step=assess`, 200],
  ['government-coordination-consultation', `/government/coordination/${coordinationSample('in-consultation')}`, 200],
  ['government-coordination-funnel', '/government/coordination/funnel', 200],
  ['government-coordination-imports', '/government/coordination/imports', 200],
];

/** A page is opened once for both screens, by whichever test asks first. */
const seen = new Map<string, Promise<Look[]>>();
const whose = { stranger: undefined, firm: owner(), bank: memberOf('institution'), bureau: memberOf('department') };
type Who = keyof typeof whose;
const tabs = {} as Record<Who, InTab>;
beforeAll(async () => {
  for (const [who, person] of Object.entries(whose) as [Who, (typeof whose)[Who]][]) {
    const context = await browser.newContext({ locale: 'zh-CN' });
    if (person) await context.addCookies([{ ...(await signIn(portal.site, person)), url: portal.site.url }]);
    tabs[who] = await openTabs(context, who === 'stranger' ? 2 : 1);
  }
});

async function lookOnce(who: Who, name: string, path: string, width: number): Promise<Look | undefined> {
  const key = `${who} ${path}`;
  const looks = seen.get(key) ?? tabs[who]((page) => lookAtSizes(page, portal.site.url + path, name, screens));
  seen.set(key, looks);
  return (await looks)[screens.findIndex((screen) => screen.width === width)];
}

describe.each(screens)('on a $name', ({ width }) => {
  test.concurrent.each(publicPages)('%s is whole, fits and can be used by everybody', async (name, path, status) => {
    expect(await lookOnce('stranger', name, path, width)).toMatchObject({ status, complaints: [], widerBy: 0, violations: [] });
  });

  const own = ([['firm', ownPages], ['bank', institutionPages], ['bureau', departmentPages]] as const).flatMap(([who, pages]) => pages.map(([name, path, status]) => [name, path, status, who] as const));
  test.concurrent.each(own)('%s is whole, fits and can be used by everybody', async (name, path, status, who) => {
    expect(await lookOnce(who, name, path, width)).toMatchObject({ status, complaints: [], widerBy: 0, violations: [] });
  });
});

test('with the keyboard one skips to the text, and opens the menu of a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${portal.site.url}/policies`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  await page.locator('.menu summary').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.menu nav').isVisible()).toBe(true);
  await page.close();
});

test('somebody who was never here finds a loan on a phone and compares two', async () => {
  const story = await findALoan(browser, portal.site.url);
  expect(story.taps).toBeLessThanOrEqual(9);
  expect(story.milliseconds).toBeLessThan(120_000);
  const fits = (slug: string) => {
    const product = seeds.financialProduct.find((seed) => seed.slug === slug);
    const { amountFenMin = '0', amountFenMax = '50000000', termMonthsMin = 1, termMonthsMax = 12 } = product ?? {};
    return product?.guaranteeKinds?.includes('credit') && ['100000', '210000', '210100'].includes(`${product.regionCode.slice(0, 4)}00`)
      && Number(amountFenMin) <= 50_000_000 && Number(amountFenMax) >= 50_000_000 && Number(termMonthsMin) <= 12 && Number(termMonthsMax) >= 12;
  };
  expect(story.found.length).toBeGreaterThanOrEqual(2);
  expect(story.found.filter((slug) => !fits(slug))).toEqual([]);
  expect(story.chips.join()).toMatch(/50万元.*12个月.*信用.*沈阳/s);
  expect(story.compared).toEqual(story.found.slice(0, 2));
  for (const slug of story.compared) expect(story.comparison).toContain(seeds.financialProduct.find((seed) => seed.slug === slug)?.name.replace('（演示）', ''));
});

test('a young firm sees what fits and why, and on which day one more year opens more', async () => {
  const context = await browser.newContext({ viewport: screens[0], locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${portal.site.url}/products?amount=500000&term=12&guarantee=credit&city=shenyang`);
  await page.getByRole('link', { name: '填企业情况，逐条核对' }).click();
  await page.getByLabel('成立年月').fill('昨天');
  await page.getByRole('button', { name: '核对条件' }).click();
  expect(await page.locator('.error').innerText()).toContain('例如 2019-03');
  const young = addMonths(chineseDayAt(new Date()), -13).slice(0, 7);
  await page.getByLabel('成立年月').fill(young);
  await page.getByLabel('不良记录').selectOption('clean');
  await page.getByRole('button', { name: '核对条件' }).click();
  const waiting = page.locator('.match', { hasText: '后可办，最早' }).first();
  const [, months = '0', day] = /满(\d+)个月.*后可办，最早(\S+日)/.exec(await waiting.locator('.gap').innerText()) ?? [];
  expect(day).toBe(formatDay(addMonths(`${young}-01`, Number(months))));
  expect(await waiting.locator('.mark').innerText()).toBe('现在不符合');
  await waiting.locator('summary').click();
  expect(await waiting.locator('.conditions .fail').allInnerTexts()).toContainEqual(expect.stringMatching(/成立时间.*要求成立满.*您的情况：成立1[23]个月/s));
  await context.close();
});

test('the figures of the home page are the counts of the database, and of the lists that they lead to', async () => {
  const day = chineseDayAt(new Date());
  const published = `published_at is not null and locale = 'zh-CN'`;
  const valid = `${published} and policy_status = 'in-force' and coalesce(effective_to, '${day}') >= '${day}'`;
  const tables = {
    金融产品: `financial_products where ${published}`,
    入驻机构: `institutions where ${published}`,
    有效政策: `policies where ${valid}`,
    现在能申报: `policies where ${valid} and '${day}' between coalesce(window_opens_on, '${day}') and coalesce(window_closes_on, '${day}')`,
    融资需求: `financing_needs n where state = 'published' and family <> 'equity' and expires_on >= '${day}' and exists
      (select from financing_needs_enterprise_lnk l join enterprises e on e.id = l.enterprise_id where l.financing_need_id = n.id and e.register_status = 'active')`,
    入库企业: 'enterprises',
  };
  const { rows } = await portal.cms.strapi.db.connection.raw(`select ${Object.entries(tables).map(([name, from]) => `(select count(*)::int from ${from}) as "${name}"`).join(', ')}`);
  const home = await browser.newPage();
  await home.goto(portal.site.url);
  const shown = await home.locator('.counts dl > div').evaluateAll((parts) =>
    parts.map((part) => ({ label: part.querySelector('dt')?.textContent?.trim() ?? '', value: part.querySelector('dd')?.firstChild?.textContent ?? '', href: part.querySelector('a')?.getAttribute('href') })),
  );
  expect(Object.fromEntries(shown.map(({ label, value }) => [label, Number(value.replaceAll(',', ''))]))).toEqual(rows[0]);
  for (const { href, value } of shown.filter(({ href }) => href)) {
    await home.goto(portal.site.url + href);
    expect(await home.locator('.count strong').first().textContent()).toBe(value);
  }
  await home.close();
});

test('policies are narrowed to one department: as many as the option says, and as the database has', async () => {
  const page = await browser.newPage();
  await page.goto(`${portal.site.url}/policies`);
  const options = await page.locator('.facet', { has: page.getByRole('heading', { name: '发文部门' }) }).locator('a').evaluateAll((links) =>
    links.map((link) => ({ href: link.getAttribute('href') ?? '', name: link.querySelector('.label')?.textContent ?? '', count: Number.parseInt(link.querySelector('.count')?.textContent ?? '', 10) })),
  );
  expect(options.length).toBeGreaterThan(10);
  for (const { href, name, count } of options.filter(({ name }) => ['财政部', '沈阳市财政局'].includes(name))) {
    const { rows } = await portal.cms.strapi.db.connection.raw("select count(*)::int as count from policies where published_at is not null and locale = 'zh-CN' and issuer ~ ?", [`(^|、)${name}(、|等|（|$)`]);
    expect([name, count]).toEqual([name, rows[0].count]);
    await page.goto(portal.site.url + href);
    expect(Number(await page.locator('.count strong').first().textContent())).toBe(count);
  }
  expect(options.filter(({ name }) => name === '财政部').map(({ count }) => count > 5)).toEqual([true]);
  await page.close();
});

test('no link of the portal leads nowhere', async () => {
  /** Of pages that one template makes, so many are opened. */
  const OF_ONE_KIND = 12;
  const kindOf = (page: string) => page.replace(/^(\/[^/]+)\/[^/]+/, '$1/…');
  const opened = new Map<string, number>();
  const seen = new Set(['/']);
  const broken: string[] = [];
  const open = async (path: string): Promise<string[]> => {
    const response = await fetch(portal.site.url + path);
    if (response.status !== 200) broken.push(`${response.status} ${path}`);
    return [...(await response.text()).matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
  };
  const isNew = (href: string) => {
    // What facets and orders add to an address leads to the same page.
    const page = href.split('?')[0] ?? href;
    const before = opened.get(kindOf(page)) ?? 0;
    if (seen.has(page) || before >= OF_ONE_KIND) return false;
    seen.add(page);
    opened.set(kindOf(page), before + 1);
    return true;
  };
  for (let waiting = ['/']; waiting.length > 0; ) {
    const found = await Promise.all(waiting.splice(0, 6).map(open));
    waiting = [...waiting, ...found.flat().filter(isNew)];
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(60);
});
