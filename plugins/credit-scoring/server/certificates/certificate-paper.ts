/** What a 信用资产证书 says on paper: one page. */
import { type CreditGrade, creditGradeLabels } from '@rongqiao/contracts/credit-grade.ts';
import { formatDay, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Paper } from '@rongqiao/strapi-kit/server/papers/paper.ts';
import { money } from '../../domain/reports/words.ts';

export interface CertificateContent {
  number: string;
  enterpriseName: string;
  uscc: string;
  grade: CreditGrade;
  score: number;
  limitFen: string | null;
  asOf: IsoDay;
  validUntil: IsoDay;
  issuedAt: string;
  model: string;
  modelHash: string;
  inputsHash: string;
  foot: string;
  verifyAddress: string;
}

export const certificatePaper = ({ number, enterpriseName, uscc, grade, score, limitFen, asOf, validUntil, issuedAt, model, modelHash, inputsHash, foot, verifyAddress }: CertificateContent): Paper => ({
  title: '信用资产证书',
  number,
  subtitle: enterpriseName,
  foot,
  madeAt: issuedAt,
  blocks: [
    { kind: 'figures', figures: [
      { label: '信用等级', value: grade, note: creditGradeLabels[grade] },
      { label: '信用积分', value: String(score), note: '300–950' },
      { label: '参考额度', value: money(limitFen === null ? null : BigInt(limitFen)), note: limitFen === null ? '数据不足' : '不是授信承诺' },
      { label: '有效期到', value: validUntil, note: `评价日 ${asOf}` },
    ] },
    { kind: 'text', text: `兹证明：${enterpriseName}（统一社会信用代码 ${uscc}）在融桥平台的信用档案，按公开的评分规则，于${formatDay(asOf)}评价为${creditGradeLabels[grade]}。有效期到${formatDay(validUntil)}；期间企业可以随时收回，收回后核验页会写明。` },
    { kind: 'verify', address: verifyAddress, text: '扫码或打开下面的地址，核验证书是否有效。企业同意公开的内容才会显示。' },
    { kind: 'facts', facts: [['评分模型', model], ['模型指纹', modelHash], ['数据指纹', inputsHash]] },
  ],
});
