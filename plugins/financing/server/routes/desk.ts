/** 机构工作台 · 申请. */
import { handOutDocument } from '@rongqiao/strapi-kit/server/documents/hand-out-document.ts';
import { created, ok, type Route, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { financingApi } from '../../contract.ts';
import { findApplication, ofInstitution } from '../applications/application-row.ts';
import { documentOf } from '../applications/asked-documents.ts';
import { listDesk, readDesk } from '../desk/desk.ts';
import { changeRules, rulesOf } from '../desk/lending-rules.ts';
import { moveAtDesk } from '../desk/move-at-desk.ts';
import { openReport } from '../desk/open-report.ts';
import { handOutDecisionPaper } from '../papers/decision-papers.ts';

const member = { rule: 'acting-for', kind: 'institution' } as const;
const handler = { rule: 'acting-for', kind: 'institution', roles: ['administrator', 'operator', 'signatory'] } as const;
const worker = { rule: 'acting-for', kind: 'institution', roles: ['administrator', 'operator'] } as const;
const leader = { rule: 'acting-for', kind: 'institution', roles: ['administrator'] } as const;
const some = { perVisitor: 120, seconds: 60 };

export const deskRoutes: Route[] = [
  route({ ...financingApi.listDesk, summary: '列出本机构收到的申请', access: handler, handle: async ({ organisation, person, query }) => ok(await listDesk(organisation, person.userId, query)) }),
  route({ ...financingApi.readDesk, summary: '查看一件申请', access: handler, handle: async ({ organisation, person, params }) => ok(await readDesk(organisation, person.userId, params.id)) }),
  route({
    ...financingApi.moveDesk,
    summary: '受理、联系、尽调、要材料、批准、调整方案、拒绝、复核、交接、备注',
    access: handler,
    limit: some,
    idempotent: true,
    handle: async ({ organisation, person, params, body }) => ok(await moveAtDesk(organisation, person.userId, params.id, body)),
  }),
  route({ ...financingApi.openReport, summary: '按企业授权读取信用报告', access: worker, limit: some, handle: async ({ organisation, person, params, body }) => created(await openReport(organisation, person.userId, params.id, body.kind)) }),
  route({
    ...financingApi.openDocument,
    summary: '下载企业为这件申请提交的材料',
    access: handler,
    limit: some,
    handle: async ({ organisation, params }) => {
      await findApplication(ofInstitution(organisation.organisationId), params.id);
      return handOutDocument(await documentOf(params.id, params.documentId));
    },
  }),
  route({
    ...financingApi.openDecisionPaper,
    summary: '下载决定文件（尽职免责）',
    access: handler,
    limit: some,
    handle: async ({ organisation, params }) => {
      await findApplication(ofInstitution(organisation.organisationId), params.id);
      return handOutDecisionPaper(params.id);
    },
  }),
  route({ ...financingApi.readRules, summary: '查看本机构的审批规则', access: member, handle: async ({ organisation }) => ok(await rulesOf(organisation.organisationId)) }),
  route({ ...financingApi.changeRules, summary: '修改本机构的审批规则', access: leader, handle: async ({ organisation, body }) => ok(await changeRules(organisation.organisationId, body)) }),
];
