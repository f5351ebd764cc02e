/** What is said to whoever checks the number of a certificate or a report. */
import type { Verification } from '@rongqiao/credit-scoring/contract.ts';
import { creditGradeLabels } from '@rongqiao/contracts/credit-grade.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';

const kindLabels: Record<Verification['kind'], string> = { certificate: '信用资产证书', credit: '信用评价报告', asset: '企业资产报告' };

const states: Record<Verification['state'], { tone: 'pass' | 'attention' | 'fail'; sentence: (one: Verification) => string }> = {
  valid: { tone: 'pass', sentence: ({ validUntil }) => `真实有效，有效期到${formatDay(validUntil ?? '')}。` },
  expired: { tone: 'attention', sentence: ({ validUntil }) => `由本平台出具，但已于${formatDay(validUntil ?? '')}到期。请让企业出示新的证书。` },
  revoked: { tone: 'fail', sentence: () => '由本平台出具，但企业已经收回，不再有效。' },
  dated: { tone: 'pass', sentence: ({ issuedOn }) => `由本平台出具，说明的是${formatDay(issuedOn)}的情况。` },
};

export function verifyPage(found: Verification) {
  const { kind, number, issuedOn, paperHash, model, shown } = found;
  const { tone, sentence } = states[found.state];
  return {
    title: kindLabels[kind],
    tone,
    sentence: sentence(found),
    facts: [
      { label: '编号', value: number },
      { label: '出具日期', value: formatDay(issuedOn) },
      { label: '企业', value: shown.name ?? '企业没有公开名称' },
      ...(kind === 'certificate' ? [{ label: '信用等级', value: shown.grade ? creditGradeLabels[shown.grade] : '企业没有公开等级' }] : []),
      ...(shown.limitFen ? [{ label: '参考额度', value: formatShortYuan(BigInt(shown.limitFen)) }] : []),
      { label: '评分模型', value: `${model.name} ${model.version}` },
      { label: '文件指纹（SHA-256）', value: paperHash },
    ],
  };
}
