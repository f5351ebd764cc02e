import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aNewsItem, anInstitution, aPolicy, aProduct } from '../../fixtures/content.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { documentsOf, draft, publish, republish, uids } from '../../harness/publish.ts';
import { eventually, type SearchProbe, searchProbe } from '../../harness/search.ts';
import { findEverywhere, type Wish } from '../../../site/src/search/find-everywhere.ts';

let cms: RunningCms;
let search: SearchProbe;

beforeAll(async () => {
  cms = await startCms();
  search = searchProbe(cms.environment);
  await search.untilReady();
});
afterAll(() => cms?.stop());

const foundBy = async (q: string, documentId: string) => {
  const hits = await eventually(
    () => search.search('policy', q),
    (found) => found.some((hit) => hit.documentId === documentId),
  );
  return hits.map((hit) => hit.documentId);
};
const inIndex = (
  type: Parameters<SearchProbe['find']>[0],
  documentId: string,
  isHopedFor: (found: unknown) => boolean = Boolean,
) => eventually(() => search.find(type, documentId), isHopedFor);
const isGone = (found: unknown) => found === undefined;
/** Longer than any change needs: for what must not happen. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1_500));

describe('what is published is found within five seconds', () => {
  test('a policy: by word, abbreviation, pinyin, initials and traditional characters', async () => {
    const documentId = await publish(
      cms.strapi,
      uids.policy,
      aPolicy({ title: '小微企业流动资金贷款贴息（演示）', documentNumber: '沈财金〔2026〕12号' }),
    );
    for (const q of ['贴息', '流贷', '小微', 'liudong', 'ldzj', '貸款', '沈财金〔2026〕12号'])
      expect(await foundBy(q, documentId), q).toContain(documentId);
  });

  test('a product, with its institution and its conditions', async () => {
    const institution = await publish(
      cms.strapi,
      uids.institution,
      anInstitution({ name: '盛演示银行', shortName: '盛演示' }),
    );
    const product = await publish(
      cms.strapi,
      uids.financialProduct,
      aProduct({ institution, criteria: { sizeClasses: ['micro'], regionsIn: ['210000'], regionsOut: ['210200'] } }),
    );
    expect(await inIndex('financialProduct', product)).toMatchObject({
      institution: { documentId: institution, name: '盛演示银行', kindLabel: '城市商业银行' },
      sizeClasses: ['micro'],
      conditions: [expect.stringContaining('不含大连'), '企业规模为微型'],
    });
  });

  test('an institution with its outlets, and news', async () => {
    const outlets = [
      {
        name: '和平支行',
        regionCode: '210102',
        address: '和平区演示路 9 号',
        hours: '周一至周五 9:00–17:00',
        phone: '024-00000001',
      },
    ];
    const institution = await publish(cms.strapi, uids.institution, anInstitution({ outlets }));
    const news = await publish(cms.strapi, uids.news, aNewsItem());
    expect(await inIndex('institution', institution)).toMatchObject({
      outlets: ['和平支行 和平区演示路 9 号'],
      outletRegions: ['210102'],
    });
    expect(await inIndex('news', news)).toMatchObject({
      title: '沈阳市举办银企对接会（演示）',
      categoryLabel: '市场动态',
    });
  });

  test('in each of its languages, until that is removed', async () => {
    const documentId = await publish(cms.strapi, uids.policy, aPolicy());
    await cms.strapi
      .plugin('i18n')
      .service('locales')
      .create({ code: 'en', name: 'English' })
      .catch(() => undefined);
    await republish(
      cms.strapi,
      uids.policy,
      documentId,
      { ...aPolicy({ title: 'Interest subsidy (demo)' }), slug: undefined },
      'en',
    );
    const inEnglish = () => search.all('policy').then((all) => all.find(({ id }) => id === `${documentId}_en`));
    expect(await eventually(inEnglish, Boolean)).toMatchObject({ title: 'Interest subsidy (demo)', locale: 'en' });
    await documentsOf(cms.strapi, uids.policy).unpublish({ documentId, locale: 'en' });
    expect(await eventually(inEnglish, isGone)).toBeUndefined();
    expect(await inIndex('policy', documentId)).toBeDefined();
    await documentsOf(cms.strapi, uids.policy).publish({ documentId, locale: 'en' });
    expect(await eventually(inEnglish, Boolean)).toBeDefined();
    const locales = cms.strapi.plugin('i18n').service('locales');
    await locales.delete({ id: (await locales.findByCode('en')).id });
    expect(await eventually(inEnglish, isGone)).toBeUndefined();
  });
});

describe('what is not published any more is gone within five seconds', () => {
  test.each(['unpublish', 'delete'] as const)('after %s', async (way) => {
    const documentId = await publish(cms.strapi, uids.policy, aPolicy());
    expect(await inIndex('policy', documentId)).toBeDefined();
    await documentsOf(cms.strapi, uids.policy)[way]({ documentId });
    expect(await inIndex('policy', documentId, isGone)).toBeUndefined();
  });

  test('after a delete by SQL', async () => {
    const documentId = await publish(cms.strapi, uids.news, aNewsItem());
    expect(await inIndex('news', documentId)).toBeDefined();
    await cms.strapi.db.connection.raw('delete from news_items where document_id = ?', [documentId]);
    expect(await inIndex('news', documentId, isGone)).toBeUndefined();
  });

  test('after a TRUNCATE, of which no row tells', async () => {
    const documentId = await publish(cms.strapi, uids.news, aNewsItem());
    expect(await inIndex('news', documentId)).toBeDefined();
    await cms.strapi.db.connection.raw('truncate news_items cascade');
    expect(await inIndex('news', documentId, isGone)).toBeUndefined();
  });
});

describe('drafts are never in the index', () => {
  test('neither a new one nor the changed text of a published document', async () => {
    const { documentId: fresh } = await draft(cms.strapi, uids.policy, aPolicy({ title: '未发布的政策' }));
    const published = await publish(cms.strapi, uids.policy, aPolicy({ title: '已发布的政策' }));
    expect(await inIndex('policy', published)).toBeDefined();
    await documentsOf(cms.strapi, uids.policy).update({ documentId: published, data: { title: '还没审核的新标题' } });
    await aWhile();
    expect(await search.find('policy', fresh)).toBeUndefined();
    expect(await search.find('policy', published)).toMatchObject({ title: '已发布的政策' });
  });
});

describe('what a document embeds is kept up to date', () => {
  let institution: string;
  let product: string;
  beforeAll(async () => {
    institution = await publish(cms.strapi, uids.institution, anInstitution({ name: '旧名银行' }));
    product = await publish(
      cms.strapi,
      uids.financialProduct,
      aProduct({ institution, criteria: { sizeClasses: ['small'] } }),
    );
    await inIndex('financialProduct', product);
  });
  const isNamed = (name: string) => (found: unknown) =>
    (found as { institution?: { name: string } })?.institution?.name === name;

  test('an institution renamed and published again: its products carry the new name', async () => {
    await republish(cms.strapi, uids.institution, institution, { name: '新名银行' });
    expect(await inIndex('financialProduct', product, isNamed('新名银行'))).toMatchObject({
      institution: { name: '新名银行' },
    });
  });

  test('an institution renamed by the query engine: so too', async () => {
    await cms.strapi.db.query(uids.institution).updateMany({
      where: { documentId: institution, publishedAt: { $notNull: true } },
      data: { name: '又改名银行' },
    });
    expect(await inIndex('financialProduct', product, isNamed('又改名银行'))).toMatchObject({
      institution: { name: '又改名银行' },
    });
  });

  test('a component row edited by the query engine, where it lies', async () => {
    await cms.strapi.db.query('rules.criteria').updateMany({ where: {}, data: { sizeClasses: ['micro', 'small'] } });
    const hasBoth = (found: unknown) => (found as { sizeClasses?: string[] })?.sizeClasses?.length === 2;
    expect(await inIndex('financialProduct', product, hasBoth)).toMatchObject({ sizeClasses: ['micro', 'small'] });
  });

  test('a deleted institution is not shown on its products', async () => {
    await documentsOf(cms.strapi, uids.institution).delete({ documentId: institution });
    const hasNone = (found: unknown) => (found as { institution?: unknown })?.institution === null;
    expect(await inIndex('financialProduct', product, hasNone)).toMatchObject({ institution: null });
  });
});

describe('nothing private is in any index', () => {
  test('canaries in every private field are not found', async () => {
    const canary = 'KANARIENVOGEL';
    const documentId = await publish(
      cms.strapi,
      uids.institution,
      anInstitution({
        contactName: canary,
        contactPhone: '024-55667788',
        admittedOn: '2020-02-29',
        reviewRemark: canary,
      }),
    );
    await publish(cms.strapi, uids.policy, aPolicy({ reviewRemark: canary }));
    expect(await inIndex('institution', documentId)).toBeDefined();
    const everything = JSON.stringify(
      await Promise.all((['news', 'policy', 'institution', 'financialProduct'] as const).map(search.all)),
    );
    for (const secret of [canary, '55667788', '2020-02-29', 'reviewState', 'reviewRemark', 'contact'])
      expect(everything).not.toContain(secret);
  });
});

describe('the search of the portal understands what people type', () => {
  const documents: Record<string, string> = {};
  beforeAll(async () => {
    process.env.MEILI_SEARCH_KEY = cms.environment.MEILI_KEY;
    const bank = await publish(cms.strapi, uids.institution, anInstitution({ name: '浑江城市商业银行（演示）', shortName: '浑江银行（演示）' }));
    const product = (name: string, kind: string, more = {}) =>
      publish(cms.strapi, uids.financialProduct, aProduct({ institution: bank, name, kind, ...more }));
    const [small, paper, credit, policy] = await Promise.all([
      publish(cms.strapi, uids.policy, aPolicy({ title: '中小微企业纾困办法（演示）', documentNumber: '演测财金〔2026〕71号' })),
      product('浑江承销一号（演示）', 'commercial-paper', { summary: '短期融资券承销，只介绍，不发售。' }),
      product('浑江轻松用（演示）', 'credit-loan', { amountFenMin: '1000000', amountFenMax: '60000000' }),
      publish(cms.strapi, uids.policy, aPolicy({ title: '中小微企业纾困办法续（演示）', documentNumber: '演测财金〔2026〕72号' })),
    ]);
    Object.assign(documents, { bank, small, paper, credit, policy });
    await Promise.all([inIndex('institution', bank), inIndex('policy', small), inIndex('policy', policy), inIndex('financialProduct', paper), inIndex('financialProduct', credit)]);
  });

  const visit = { address: '127.0.0.1', sessionToken: undefined } as Parameters<typeof findEverywhere>[0];
  const look = (words: string, wish: Partial<Wish> = {}) => findEverywhere(visit, { words, ...wish });
  const headings = async (words: string, wish: Partial<Wish> = {}) =>
    (await look(words, wish)).found.map(({ hit }) => ('title' in hit ? hit.title : hit.name));

  test('小微 finds 中小微企业, 短融 finds 短期融资券', async () => {
    expect(await headings('小微')).toContain('中小微企业纾困办法（演示）');
    expect(await headings('短融')).toContain('浑江承销一号（演示）');
  });

  test('a document number is found in every spelling of its brackets, and no other near it', async () => {
    for (const typed of ['演测财金〔2026〕71号', '演测财金[2026]71号', '演测财金（2026）71号', '演测财金2026 71号'])
      expect(await headings(typed), typed).toEqual(['中小微企业纾困办法（演示）']);
    expect(await headings('演测财金〔2026〕73号')).toEqual([]);
  });

  test('a 统一社会信用代码 finds its institution alone', async () => {
    const { uscc } = (await inIndex('institution', documents.bank ?? '')) as { uscc: string };
    expect(await headings(uscc.toLowerCase())).toEqual(['浑江城市商业银行（演示）']);
  });

  test('pinyin, its initials and traditional characters find the same', async () => {
    for (const typed of ['duanqirongziquan', 'dqrzq', '短期融資券']) expect(await headings(typed), typed).toContain('浑江承销一号（演示）');
  });

  test('a misspelt term and a misspelt name are corrected, and the visitor may insist on the very letters', async () => {
    const corrected = await look('短期融资卷');
    expect(corrected.instead).toEqual({ words: '短期融资券' });
    expect(corrected.totals.financialProduct).toBe(1);
    expect((await look('浑将银行')).instead).toEqual({ words: '浑江银行' });
    expect(await headings('短期融资卷', { isLiteral: true })).toEqual([]);
  });

  test('who has no collateral and needs 500,000 gets loans on credit of that size', async () => {
    expect(await headings('没有抵押能贷50万吗')).toContain('浑江轻松用（演示）');
    expect(await headings('没有抵押能贷80万吗')).not.toContain('浑江轻松用（演示）');
  });

  test('a question that nothing answers whole brings what comes near', async () => {
    const { found, near } = await look('纾困 蓝宝石');
    expect(found).toEqual([]);
    expect(near.map(({ hit }) => hit.slug).length).toBeGreaterThan(0);
  });
});
