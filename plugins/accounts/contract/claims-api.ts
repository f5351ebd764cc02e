/** The endpoints of claims and disputes. */
import { toHalfWidth } from '@rongqiao/contracts/values/half-width.ts';
import { Uscc } from '@rongqiao/contracts/values/uscc.ts';
import { z } from 'zod';
import { Claim, ClaimDocumentKind, ClaimWay, Dispute, RegisterDetails, RegisterEntry } from './claims.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { ById } from './fields.ts';

export const claimsApi = {
  /** 404 `not-in-register`: the platform does not know the firm, so the claim carries `register`. */
  lookUpEnterprise: endpoint({
    method: 'GET',
    path: '/enterprise-register/:uscc',
    params: z.object({ uscc: Uscc }),
    answer: RegisterEntry,
  }),
  /** The ways that this platform offers now. */
  listClaimWays: endpoint({ method: 'GET', path: '/claim-ways', answer: z.object({ ways: z.array(ClaimWay) }) }),
  startClaim: endpoint({
    method: 'POST',
    path: '/enterprise-claims',
    body: z.object({ uscc: Uscc, register: RegisterDetails.optional() }),
    answer: Claim,
  }),
  listClaims: endpoint({ method: 'GET', path: '/enterprise-claims', answer: z.object({ claims: z.array(Claim) }) }),
  readClaim: endpoint({ method: 'GET', path: '/enterprise-claims/:id', params: ById, answer: Claim }),
  /** `returnPath`: where on this site the licence's own page leads back to. The answer has `licenceUrl`. */
  askLicence: endpoint({
    method: 'POST',
    path: '/enterprise-claims/:id/licence-request',
    params: ById,
    body: z.object({ returnPath: z.string().regex(/^\/[a-z0-9/_-]{0,200}$/i, '返回地址不对，请刷新页面后重试。') }),
    answer: Claim,
  }),
  /** Asks the licence service how it went. */
  fetchLicenceResult: endpoint({
    method: 'POST',
    path: '/enterprise-claims/:id/licence-result',
    params: ById,
    answer: Claim,
  }),
  orderTransfer: endpoint({
    method: 'POST',
    path: '/enterprise-claims/:id/transfer',
    params: ById,
    body: z.object({
      accountNumber: z
        .string('请填写对公账号。')
        .overwrite((text) => toHalfWidth(text).replaceAll('-', ''))
        .regex(/^\d{8,32}$/, '对公账号是8至32位数字，请对照开户许可证或网银填写。'),
    }),
    answer: Claim,
  }),
  enterAmount: endpoint({
    method: 'POST',
    path: '/enterprise-claims/:id/transfer-amount',
    params: ById,
    body: z.object({
      /** Yuan, as on the statement: 3.27 */
      amountYuan: z
        .string('请填写到账金额。')
        .overwrite(toHalfWidth)
        .regex(/^\d{1,3}(\.\d{1,2})?$/, '金额以元为单位，最多两位小数，例如 3.27。'),
    }),
    answer: Claim,
  }),
  /** multipart/form-data: `kind`, and one file in the field `files`. A second one of the same kind replaces the first. */
  uploadClaimDocument: endpoint({
    method: 'POST',
    path: '/enterprise-claims/:id/documents',
    params: ById,
    body: z.object({ kind: ClaimDocumentKind }),
    answer: Claim,
  }),
  submitDocuments: endpoint({ method: 'POST', path: '/enterprise-claims/:id/submission', params: ById, answer: Claim }),
  withdrawClaim: endpoint({ method: 'POST', path: '/enterprise-claims/:id/withdrawal', params: ById, answer: Claim }),
  listDisputes: endpoint({
    method: 'GET',
    path: '/enterprise-disputes',
    answer: z.object({ disputes: z.array(Dispute) }),
  }),
  /** Either side says once or again what speaks for it, while the dispute is open. */
  stateCase: endpoint({
    method: 'PUT',
    path: '/enterprise-disputes/:id/statement',
    params: ById,
    body: z.object({
      statement: z
        .string('请填写说明。')
        .trim()
        .min(4, '请填写说明（至少4个字）。')
        .max(2000, '说明请控制在2000字以内。'),
    }),
    answer: Dispute,
  }),
};
