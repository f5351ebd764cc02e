import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aNewsItem, anInstitution, aPolicy, aProduct } from '../../fixtures/content.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { documentsOf, draft, publish, republish, uids } from '../../harness/publish.ts';
import { eventually, type SearchProbe, searchProbe } from '../../harness/search.ts';

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
