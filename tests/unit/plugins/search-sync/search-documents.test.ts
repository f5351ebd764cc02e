import { describe, expect, test } from 'vitest';
import {
  FinancialProductSearchDocument,
  InstitutionSearchDocument,
  NewsSearchDocument,
  PolicySearchDocument,
} from '../../../../plugins/search-sync/contract.ts';
import { financialProductSearchDocument } from '../../../../plugins/search-sync/domain/financial-product-search-document.ts';
import { institutionSearchDocument } from '../../../../plugins/search-sync/domain/institution-search-document.ts';
import { newsSearchDocument } from '../../../../plugins/search-sync/domain/news-search-document.ts';
import { policySearchDocument } from '../../../../plugins/search-sync/domain/policy-search-document.ts';
import {
  FinancialProductRow,
  InstitutionRow,
  NewsRow,
  PolicyRow,
} from '../../../../plugins/search-sync/domain/published-row.ts';
import { aNewsItem, anInstitution, aPolicy, aProduct } from '../../../fixtures/content.ts';

const published = { documentId: 'd1', locale: 'zh-CN' };
const policy = (overrides: object = {}) =>
  policySearchDocument(PolicyRow.parse({ ...published, ...aPolicy(), ...overrides }));
const product = (overrides: object = {}) =>
  financialProductSearchDocument(FinancialProductRow.parse({ ...published, ...aProduct(), ...overrides }));
const institution = (overrides: object = {}) =>
  institutionSearchDocument(InstitutionRow.parse({ ...published, ...anInstitution(), ...overrides }));
const news = (overrides: object = {}) =>
  newsSearchDocument(NewsRow.parse({ ...published, ...aNewsItem(), ...overrides }));

describe('a search document', () => {
  test('has the shape that the site was promised', () => {
    expect(NewsSearchDocument.strict().parse(news())).toBeTruthy();
    expect(PolicySearchDocument.strict().parse(policy())).toBeTruthy();
    expect(InstitutionSearchDocument.strict().parse(institution())).toBeTruthy();
    expect(FinancialProductSearchDocument.strict().parse(product())).toBeTruthy();
  });

  test('has one key for each language of a document', () => {
    expect(policy().id).toBe('d1_zh-CN');
    expect(policy({ locale: 'en' }).id).toBe('d1_en');
  });

  test('carries nothing that is not named: private fields cannot get in by being there', () => {
    const withSecrets = {
      contactName: 'CANARY',
      contactPhone: 'CANARY',
      reviewRemark: 'CANARY',
      reviewState: 'CANARY',
      admittedOn: 'CANARY',
    };
    for (const document of [policy(withSecrets), product(withSecrets), institution(withSecrets), news(withSecrets)]) {
      expect(JSON.stringify(document)).not.toContain('CANARY');
    }
  });

  test.each([
    ['财政部、税务总局等部门', ['财政部', '税务总局']],
    ['财政部等六部门', ['财政部']],
    ['财政部、农业农村部、银保监会、人民银行', ['财政部', '农业农村部', '金融监管总局', '中国人民银行']],
    ['辽宁省财政厅（演示）', ['辽宁省财政厅']],
    ['沈阳市工业和信息化局、沈阳市财政局、沈阳市财政局', ['沈阳市工业和信息化局', '沈阳市财政局']],
    [null, []],
  ])('%s stands below each of its issuers', (issuer, departments) => {
    expect(policy({ issuer }).departments).toEqual(departments);
  });

  test('knows its place and everything above it', () => {
    expect(policy({ regionCode: '210102' })).toMatchObject({
      regionCode: '210102',
      regionName: '辽宁省沈阳市和平区',
      regionPath: ['210102', '210100', '210000', '100000'],
    });
    expect(policy({ regionCode: '999999' })).toMatchObject({ regionCode: null, regionName: null, regionPath: [] });
  });

  test('keeps its hash while nothing changes, and has another after any change', () => {
    const row = PolicyRow.parse({ ...published, ...aPolicy() });
    expect(policySearchDocument(row).contentHash).toBe(policySearchDocument({ ...row }).contentHash);
    expect(policySearchDocument({ ...row, beneficiaries: '大型企业' }).contentHash).not.toBe(
      policySearchDocument(row).contentHash,
    );
  });

  test('is made from odd rows too: what SQL wrote must not keep a document out of the index', () => {
    const odd = PolicyRow.parse({
      documentId: 'd1',
      title: null,
      kind: 'no-such-kind',
      topics: 'not a list',
      supports: 7,
      criteria: { sizeClasses: ['giant'] },
    });
    expect(PolicySearchDocument.parse(policySearchDocument(odd))).toMatchObject({
      title: '',
      kind: null,
      topics: [],
      supports: [],
      sizeClasses: [],
      conditions: [],
    });
  });
});

describe('a policy', () => {
  test('shows its highest support in yuan, from caps and fixed amounts', () => {
    const supports = [
      { summary: '贴息', capFen: '1000000000' },
      { summary: '奖励', fixedFen: '2000000000' },
    ];
    expect(policy({ supports })).toMatchObject({ supports: ['贴息', '奖励'], supportYuanMax: 20_000_000 });
    expect(policy({ supports: [] }).supportYuanMax).toBeNull();
  });

  test('says whom it is for in codes and in sentences', () => {
    const document = policy({
      criteria: { sizeClasses: ['small', 'micro'], revenueFenMax: '500000000' },
      conditionsText: '须在本市纳税。',
    });
    expect(document.sizeClasses).toEqual(['small', 'micro']);
    expect(document.conditions).toEqual([
      '企业规模为小型、微型',
      expect.stringContaining('年营业收入不超过'),
      '须在本市纳税。',
    ]);
  });

  test('has its days as numbers, to compare in a filter', () => {
    expect(policy({ windowClosesOn: '2026-12-31' })).toMatchObject({
      windowClosesOn: '2026-12-31',
      windowClosesOnNumber: 20261231,
    });
  });
});

describe('a product', () => {
  test('states amounts in yuan and fixed rates in per cent', () => {
    expect(product()).toMatchObject({
      amountYuanMin: 10_000,
      amountYuanMax: 1_000_000,
      annualRatePercentMin: 3.6,
      annualRatePercentMax: 4.8,
    });
  });

  test('is sorted by LPR and spread where its rate moves with LPR', () => {
    const moving = product({
      rateKind: 'lpr-spread',
      lprTerm: 'one-year',
      spreadBpMin: 60,
      spreadBpMax: null,
      annualRateMin: null,
      annualRateMax: null,
    });
    expect(moving).toMatchObject({ annualRatePercentMin: 3.6, annualRatePercentMax: 3.6 });
  });

  test('embeds its institution, public fields only', () => {
    const provider = {
      documentId: 'i1',
      slug: 'liaohe',
      name: '辽河演示银行',
      shortName: '辽河',
      kind: 'city-commercial-bank',
      regionCode: '210100',
      contactPhone: 'CANARY',
    };
    expect(product({ institution: provider }).institution).toEqual({
      documentId: 'i1',
      slug: 'liaohe',
      name: '辽河演示银行',
      shortName: '辽河',
      kind: 'city-commercial-bank',
      kindLabel: '城市商业银行',
      regionCode: '210100',
      regionName: '辽宁省沈阳市',
    });
  });

  test('stands without an institution when that is not published', () => {
    expect(product({ institution: null }).institution).toBeNull();
  });
});

describe('news', () => {
  test('is searched as words, without marks of Markdown or HTML', () => {
    expect(news({ body: '## 标题\n\n**三十家**机构到场，[报名](https://example.cn/x?a=1)。<b>欢迎</b>' }).body).toBe(
      '标题\n三十家机构到场，报名。 欢迎',
    );
  });
});
