/** 我的信用: only for the firm's own people. */
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { created, ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { certificateApi } from '../../contract/certificates.ts';
import { projectApi } from '../../contract/projects.ts';
import { reportApi } from '../../contract/reports.ts';
import { scoreApi } from '../../contract/scores.ts';
import { certificateDocument, changeCertificate, issueCertificate, listCertificates, revokeCertificate } from '../certificates/own-certificates.ts';
import { listOwnProjects } from '../projects/own-projects.ts';
import { briefOf } from '../reports/report-row.ts';
import { handOutPaper, listOwnReports, makeOwnReport, ownReport } from '../reports/own-reports.ts';
import { ownFirm, readOwnScore } from '../scores/own-score.ts';
import { readOwnFile, readOwnInputs } from '../scores/own-file.ts';
import { verifyScore } from '../scores/verify-score.ts';

const member = { rule: 'acting-for', kind: 'enterprise' } as const;
/** What goes to others is for those who do the firm's business. */
const clerk = { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'operator', 'signatory'] } as const;
const papers = { perVisitor: 30, seconds: 3600 };

const noSuchScore = problem(404, 'no-such-score', '没有这次评价，请从积分页面重新进入。');

export const ownRoutes = [
  route({ ...scoreApi.readOwnScore, summary: '查看本企业的信用积分', access: member, handle: async ({ organisation }) => ok(await readOwnScore(organisation.organisationId)) }),
  route({ ...scoreApi.readOwnInputs, summary: '读取信用模拟所需的档案和模型', access: member, handle: async ({ organisation }) => ok(await readOwnInputs(organisation.organisationId)) }),
  route({ ...scoreApi.readOwnFile, summary: '查看本企业的信用档案', access: member, handle: async ({ organisation }) => ok(await readOwnFile(organisation.organisationId)) }),
  route({
    ...scoreApi.verifyOwnScore,
    summary: '重新计算一次评价，核对是否一致',
    access: member,
    limit: { perVisitor: 60, seconds: 3600 },
    handle: async ({ organisation, params }) => {
      const check = await verifyScore(params.id, (await ownFirm(organisation.organisationId)).uscc);
      return check ? ok(check) : refuse(noSuchScore);
    },
  }),
  route({ ...reportApi.makeReport, summary: '出具本企业的报告', access: clerk, limit: papers, handle: async ({ organisation, person, body }) => created(await makeOwnReport(organisation, body.kind, person.userId)) }),
  route({ ...reportApi.listReports, summary: '列出本企业的报告', access: member, handle: async ({ organisation }) => ok({ reports: await listOwnReports(organisation) }) }),
  route({
    ...reportApi.readReport,
    summary: '查看本企业的一份报告',
    access: member,
    handle: async ({ organisation, params }) => {
      const row = await ownReport(organisation, params.id);
      return ok({ ...briefOf(row), content: row.content });
    },
  }),
  route({ ...reportApi.readPaper, summary: '下载本企业的一份报告', access: member, handle: async ({ organisation, params }) => handOutPaper((await ownReport(organisation, params.id)).documentId) }),
  route({ ...projectApi.listOwnProjects, summary: '列出本企业的项目，供项目初评', access: member, handle: async ({ organisation }) => ok(await listOwnProjects(organisation.organisationId)) }),
  route({ ...certificateApi.listCertificates, summary: '列出本企业的信用资产证书', access: member, handle: async ({ organisation }) => ok({ certificates: await listCertificates(organisation) }) }),
  route({ ...certificateApi.issueCertificate, summary: '出具信用资产证书', access: clerk, limit: papers, handle: async ({ organisation, person, body }) => created(await issueCertificate(organisation, body, person.userId)) }),
  route({ ...certificateApi.changeCertificate, summary: '修改核验时公开的内容', access: clerk, handle: async ({ organisation, params, body }) => ok(await changeCertificate(organisation, params.id, body)) }),
  route({ ...certificateApi.revokeCertificate, summary: '收回信用资产证书', access: clerk, handle: async ({ organisation, params, body }) => ok(await revokeCertificate(organisation, params.id, body.version)) }),
  route({ ...certificateApi.readCertificatePaper, summary: '下载信用资产证书', access: member, handle: async ({ organisation, params }) => handOutPaper(await certificateDocument(organisation, params.id)) }),
];
