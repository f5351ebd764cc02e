import { z } from 'zod';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SearchType } from '../../../plugins/search-sync/contract.ts';
import { contentTables } from '../../../plugins/search-sync/server/content-tables.ts';
import { aNewsItem, anInstitution, aPolicy, aProduct } from '../../fixtures/content.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';
import { documentsOf, draft, publish, uids } from '../../harness/publish.ts';

let cms: RunningCms;

// Nobody empties the outbox here.
beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
});
afterAll(() => cms?.stop());

const rows = async (query: string, values: string[] = []) =>
  (await cms.strapi.db.connection.raw(query, values)).rows as Record<string, unknown>[];
const outbox = async () =>
  (await rows('select uid, document_id from outbox order by id')).map(
    ({ uid, document_id }) => `${uid} ${document_id}`,
  );

beforeEach(async () => {
  await rows('delete from outbox');
});

describe('the outbox', () => {
  test('names a published document once, however many rows a publish writes', async () => {
    const supports = Array.from({ length: 5 }, (_, i) => ({ summary: `第${i + 1}项`, base: 'loan-principal' }));
    const documentId = await publish(
      cms.strapi,
      uids.policy,
      aPolicy({ supports, criteria: { sizeClasses: ['small'] } }),
    );
    expect(await outbox()).toEqual([`${uids.policy} ${documentId}`]);
  });

  test('says nothing about drafts', async () => {
    const { documentId } = await draft(cms.strapi, uids.policy, aPolicy({ criteria: { sizeClasses: ['small'] } }));
    await documentsOf(cms.strapi, uids.policy).update({
      documentId,
      data: { title: '改过的草稿', criteria: { sizeClasses: ['micro'] } },
    });
    await documentsOf(cms.strapi, uids.policy).delete({ documentId });
    expect(await outbox()).toEqual([]);
  });

  test('is rolled back with its transaction', async () => {
    const documentId = await publish(cms.strapi, uids.news, aNewsItem());
    await rows('delete from outbox');
    const undone = cms.strapi.db.transaction(async ({ trx }) => {
      await trx.raw("update news_items set title = '从未有过' where document_id = ?", [documentId]);
      throw new Error('on purpose');
    });
    await expect(undone).rejects.toThrow('on purpose');
    expect(await outbox()).toEqual([]);
  });

  test('keeps a second change apart from a first one that is just being carried over', async () => {
    const documentId = await publish(cms.strapi, uids.news, aNewsItem());
    await rows("update news_items set summary = '又改了' where document_id = ?", [documentId]);
    expect(await outbox()).toEqual([`${uids.news} ${documentId}`, `${uids.news} ${documentId}`]);
  });
});

describe('a change is seen whichever path writes it', () => {
  let institution: string;
  let product: string;
  let policy: string;
  beforeAll(async () => {
    institution = await publish(
      cms.strapi,
      uids.institution,
      anInstitution({
        outlets: [{ name: '支行', regionCode: '210102', address: '某路', hours: '全天', phone: '024-00000001' }],
      }),
    );
    product = await publish(
      cms.strapi,
      uids.financialProduct,
      aProduct({ institution, criteria: { sizeClasses: ['small'] }, fees: [] }),
    );
    policy = await publish(
      cms.strapi,
      uids.policy,
      aPolicy({ supports: [{ summary: '贴息', base: 'interest-paid' }] }),
    );
  });

  const published = 'published_at is not null and document_id = ?';
  const paths: [string, () => unknown, () => string[]][] = [
    [
      'SQL on the content table',
      () => rows(`update policies set title = '新' where ${published}`, [policy]),
      () => [`${uids.policy} ${policy}`],
    ],
    [
      'the query engine',
      () => cms.strapi.db.query(uids.policy).updateMany({ where: { documentId: policy }, data: { summary: '新摘要' } }),
      () => [`${uids.policy} ${policy}`],
    ],
    [
      'SQL on a component row',
      () => rows("update components_policy_support set summary = '新贴息' where summary = '贴息'"),
      () => [`${uids.policy} ${policy}`],
    ],
    [
      'a component row unlinked',
      () => rows(`delete from policies_cmps where entity_id = (select id from policies where ${published})`, [policy]),
      () => [`${uids.policy} ${policy}`],
    ],
    [
      'a component of a shared kind',
      () =>
        rows(
          "update components_rules_criteria set size_classes = '[]' where id in (select cmp_id from financial_products_cmps where component_type = 'rules.criteria')",
        ),
      () => [`${uids.financialProduct} ${product}`],
    ],
    [
      'an embedded name',
      () => rows(`update institutions set short_name = '新简称' where ${published}`, [institution]),
      () => [`${uids.institution} ${institution}`, `${uids.financialProduct} ${product}`],
    ],
    [
      'a field that nobody embeds',
      () => rows(`update institutions set risk_appetite = '新偏好' where ${published}`, [institution]),
      () => [`${uids.institution} ${institution}`],
    ],
    [
      'a relation cut',
      () =>
        rows(
          `delete from financial_products_institution_lnk where institution_id = (select id from institutions where ${published})`,
          [institution],
        ),
      () => [`${uids.financialProduct} ${product}`],
    ],
    [
      'a row deleted',
      () => rows(`delete from policies where ${published}`, [policy]),
      () => [`${uids.policy} ${policy}`],
    ],
  ];
  test.each(paths)('%s', async (_, write, expected) => {
    await write();
    expect((await outbox()).sort()).toEqual(expected().sort());
  });
});

interface Model {
  tableName: string;
  attributes: Record<string, { type: string; joinTable?: { name: string }; component?: string; components?: string[] }>;
}
const model = (uid: string) => cms.strapi.db.metadata.get(uid) as unknown as Model;

describe('nothing that search reads is forgotten', () => {
  test.each(SearchType.options)('%s: its table, its components and its links all have a trigger', async (type) => {
    const { uid } = contentTables[type];
    const attributes = Object.values(model(uid).attributes);
    const components = Object.values(cms.strapi.contentTypes[uid]?.attributes ?? {}).flatMap((attribute) =>
      attribute.type === 'component' ? [attribute.component as string] : [],
    );
    const tables = [
      model(uid).tableName,
      ...attributes.flatMap(({ joinTable }) => joinTable?.name ?? []),
      ...components.map((component) => model(component).tableName),
    ];
    const watched = await rows(
      "select distinct event_object_table as name from information_schema.triggers where starts_with(trigger_name, 'outbox_')",
    );
    expect(watched.map(({ name }) => name)).toEqual(expect.arrayContaining([...new Set(tables)]));
  });

  test.each(SearchType.options)('%s: only public fields are read', (type) => {
    const { uid, fields, components, embedded } = contentTables[type];
    const classOf = (of: string, field: string) => {
      const schema =
        (cms.strapi.contentTypes as Record<string, unknown>)[of] ??
        (cms.strapi.components as Record<string, unknown>)[of];
      const attribute = (schema as { attributes: Record<string, { pluginOptions?: { classification?: string } }> })
        .attributes[field];
      return ['documentId', 'locale'].includes(field) ? 'public' : attribute?.pluginOptions?.classification;
    };
    const read = [
      ...[...fields, ...Object.keys(components), ...Object.keys(embedded)].map((field) => [uid, field] as const),
      ...Object.values(components).flatMap(({ component, fields: parts }) =>
        parts.map((field) => [component, field] as const),
      ),
      ...Object.values(embedded).flatMap(({ fields: parts }) =>
        parts.map((field) => [uids.institution, field] as const),
      ),
    ];
    for (const [of, field] of read) expect(classOf(of, field), `${of}.${field}`).toBe('public');
    expect(z.array(z.string()).min(3).parse(fields)).toBeTruthy();
  });
});
