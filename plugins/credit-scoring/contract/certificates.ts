/** 信用资产证书: a firm shows its grade to whom it likes; anybody checks the number, and sees what the firm lets be seen. */
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { ById, FenText, Id, Moment, Version } from './api-fields.ts';

const isShown = z.boolean('请选择。').default(false);

export const Certificate = z.object({
  id: Id,
  number: z.string(),
  grade: CreditGrade,
  limitFen: FenText.nullable(),
  isNameShown: z.boolean(),
  isGradeShown: z.boolean(),
  contentHash: z.string(),
  issuedAt: Moment,
  validUntil: IsoDay,
  revokedAt: Moment.nullable(),
  version: z.int(),
});
export type Certificate = z.infer<typeof Certificate>;

export const PaperNumber = z.string('请输入证书或报告上的编号。').regex(/^(ZC|XY|RQ)-\d{8}-[0-9A-Z]{8}$/, '请输入证书或报告上的编号，例如 RQ-20260301-4F7K2M9C。');

/** What whoever holds a paper is told about it. Nothing of the firm, unless it says so. */
export const Verification = z.object({
  number: z.string(),
  kind: z.enum(['certificate', 'credit', 'asset']),
  state: z.enum(['valid', 'expired', 'revoked', 'dated']),
  issuedOn: IsoDay,
  validUntil: IsoDay.nullable(),
  /** SHA-256 of the paper as it was handed out. */
  paperHash: z.string(),
  model: z.object({ name: z.string(), version: z.string() }),
  shown: z.object({ name: z.string().nullable(), grade: CreditGrade.nullable(), limitFen: FenText.nullable() }),
});
export type Verification = z.infer<typeof Verification>;

export const certificateApi = {
  listCertificates: endpoint({ method: 'GET', path: '/certificates', answer: z.object({ certificates: z.array(Certificate) }) }),
  issueCertificate: endpoint({ method: 'POST', path: '/certificates', body: z.object({ isNameShown: isShown, isGradeShown: isShown }), answer: Certificate }),
  changeCertificate: endpoint({ method: 'PUT', path: '/certificates/:id', params: ById, body: z.object({ isNameShown: isShown, isGradeShown: isShown, version: Version }), answer: Certificate }),
  revokeCertificate: endpoint({ method: 'POST', path: '/certificates/:id/revocation', params: ById, body: z.object({ version: Version }), answer: Certificate }),
  readCertificatePaper: endpoint({ method: 'GET', path: '/certificates/:id/paper', params: ById }),
  /** Open to everybody. */
  verify: endpoint({ method: 'GET', path: '/verify/:number', params: z.object({ number: PaperNumber }), answer: Verification }),
};
