import { expect, test } from 'vitest';
import { checkCompliance, type Installation } from '../../../../plugins/credit-scoring/domain/compliance/check-compliance.ts';

const installation = (more: Partial<Installation> = {}): Installation => ({
  mode: 'filed', isDemo: false, filing: { number: '沈阳备案第1号', bureau: '人民银行沈阳' }, protectionOfficer: '王某，400-000-0000', isEncrypted: true, hasOwnSigner: true,
  consentTextVersion: '2026-01', lateObjections: 0, unwarnedConsents: 0, uncoveredFacts: 0, sources: 18, demoSources: 0, ...more,
});
const missing = (more: Partial<Installation>) => checkCompliance(installation(more)).filter(({ state }) => state === 'missing').map(({ what }) => what);

test('each mode is asked for what the law asks of it, and what is missing comes first', () => {
  expect(missing({})).toEqual([]);
  expect(missing({ filing: undefined })).toEqual(['企业征信机构备案号和备案机关']);
  expect(missing({ isDemo: true }), 'a number of the demonstration is none').toEqual(['企业征信机构备案号和备案机关']);
  expect(missing({ mode: 'own-use', filing: undefined })).toEqual([]);
  expect(missing({ protectionOfficer: undefined, isEncrypted: false, lateObjections: 2, uncoveredFacts: 3 })).toEqual(['个人信息保护负责人和联系方式', '经营者本人同意采集', '异议在二十日内答复', '访问加密']);
  expect(checkCompliance(installation({ mode: 'public-platform' })).map(({ what }) => what)).toContain('接入全国一体化融资信用服务平台网络的文件');
  expect(checkCompliance(installation({ lateObjections: 1 }))[0]).toMatchObject({ what: '异议在二十日内答复', sentence: expect.stringContaining('1件超期') });
});
