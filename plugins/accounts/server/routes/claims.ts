import { receivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { created, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { claimsApi } from '../../contract/claims-api.ts';
import { disputesOf, stateCase } from '../claims/disputes.ts';
import { withdrawClaim } from '../claims/end-claims.ts';
import { ownClaim, ownClaims } from '../claims/find-claim.ts';
import { submitPapers, uploadPaper } from '../claims/papers.ts';
import { showClaim, showClaims } from '../claims/show-claim.ts';
import { askLicence, fetchLicenceResult } from '../claims/show-licence.ts';
import { lookUpEnterprise, startClaim } from '../claims/start-claim.ts';
import { enterAmount, orderTransfer } from '../claims/transfer.ts';
import { offeredWays } from '../claims/ways.ts';

const signedIn = { rule: 'signed-in' } as const;
const limit = { perVisitor: 120, seconds: 600 };

export const claimRoutes = [
  route({
    ...claimsApi.lookUpEnterprise,
    summary: '按统一社会信用代码查看登记信息',
    access: signedIn,
    limit,
    handle: async ({ params, person }) => ok(await lookUpEnterprise(person.userId, params.uscc)),
  }),
  route({
    ...claimsApi.listClaimWays,
    summary: '查看可用的认领方式',
    access: signedIn,
    handle: async () => ok({ ways: offeredWays() }),
  }),
  route({
    ...claimsApi.startClaim,
    summary: '申请代表企业办事',
    access: signedIn,
    limit,
    idempotent: true,
    handle: async ({ body, person }) =>
      created(await showClaim(await startClaim(person.userId, body.uscc, body.register))),
  }),
  route({
    ...claimsApi.listClaims,
    summary: '查看自己的认领申请',
    access: signedIn,
    handle: async ({ person }) => ok({ claims: await showClaims(await ownClaims(person.userId)) }),
  }),
  route({
    ...claimsApi.readClaim,
    summary: '查看一件认领申请',
    access: signedIn,
    handle: async ({ params, person }) => ok(await showClaim(await ownClaim(person.userId, params.id))),
  }),
  route({
    ...claimsApi.askLicence,
    summary: '请法定代表人出示电子营业执照',
    access: signedIn,
    limit,
    handle: async ({ params, body, person }) =>
      ok(await showClaim(await askLicence(person.userId, params.id, body.returnPath))),
  }),
  route({
    ...claimsApi.fetchLicenceResult,
    summary: '查询电子营业执照出示结果',
    access: signedIn,
    limit,
    handle: async ({ params, person }) => ok(await showClaim(await fetchLicenceResult(person.userId, params.id))),
  }),
  route({
    ...claimsApi.orderTransfer,
    summary: '向对公账户打款验证',
    access: signedIn,
    limit,
    handle: async ({ params, body, person }) =>
      ok(await showClaim(await orderTransfer(person.userId, params.id, body.accountNumber))),
  }),
  route({
    ...claimsApi.enterAmount,
    summary: '填写到账金额',
    access: signedIn,
    limit,
    handle: async ({ params, body, person }) =>
      ok(await showClaim(await enterAmount(person.userId, params.id, body.amountYuan))),
  }),
  route({
    ...claimsApi.uploadClaimDocument,
    summary: '上传认领材料',
    access: signedIn,
    limit: { perVisitor: 30, seconds: 600 },
    handle: async ({ params, body, person, ctx }) =>
      created(await showClaim(await uploadPaper(person.userId, params.id, body.kind, receivedFile(ctx)))),
  }),
  route({
    ...claimsApi.submitDocuments,
    summary: '提交认领材料供审核',
    access: signedIn,
    limit,
    handle: async ({ params, person }) => ok(await showClaim(await submitPapers(person.userId, params.id))),
  }),
  route({
    ...claimsApi.withdrawClaim,
    summary: '撤回认领申请',
    access: signedIn,
    limit,
    handle: async ({ params, person }) => ok(await showClaim(await withdrawClaim(person.userId, params.id))),
  }),
  route({
    ...claimsApi.listDisputes,
    summary: '查看与自己有关的争议',
    access: signedIn,
    handle: async ({ person }) => ok({ disputes: await disputesOf(person) }),
  }),
  route({
    ...claimsApi.stateCase,
    summary: '就争议说明情况',
    access: signedIn,
    limit,
    handle: async ({ params, body, person }) => ok(await stateCase(person, params.id, body.statement)),
  }),
];
