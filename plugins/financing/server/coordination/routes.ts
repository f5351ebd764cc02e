/** 小微企业融资协调工作机制 over HTTP: teams of districts, institutions, firms; each sees its own. */
import { receivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { created, ok, refuse, route, type Route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { Readable } from 'node:stream';
import { coordinationApi as api } from '../../contract/coordination.ts';
import { visitColumns } from '../../domain/coordination/visit-columns.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { CaseRow, cases, noSuchCase } from './case-row.ts';
import { readFunnel } from './funnel.ts';
import { decideImport, importVisits, listImports, readImport } from './imports/import-visits.ts';
import { decideRecommended, listRecommended, readRecommended } from './institution-desk.ts';
import { lendingInstitutions } from './institutions.ts';
import { listCases } from './list-cases.ts';
import { listReader } from './list-reader.ts';
import { enterOwnCase, listOwnCases, withdrawOwnCase } from './own-case.ts';
import { showCase } from './show-case.ts';
import { moveCases } from './move-many.ts';
import { moveCase } from './team-cases.ts';
import { teamOf } from './team.ts';

const workers = ['administrator', 'operator'] as const;
const department = { rule: 'acting-for', kind: 'department' } as const;
const departmentWorks = { ...department, roles: workers } as const;
const institution = { rule: 'acting-for', kind: 'institution' } as const;
const institutionWorks = { ...institution, roles: workers } as const;
const enterprise = { rule: 'acting-for', kind: 'enterprise' } as const;
const enterpriseWorks = { ...enterprise, roles: workers } as const;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const coordinationRoutes: Route[] = [
  route({ ...api.listCases, summary: '融资协调：列出本地区的企业', access: department, handle: async ({ organisation, query }) => ok(await listCases(organisation, query)) }),
  route({
    ...api.readCase,
    summary: '融资协调：查看一家企业',
    access: department,
    handle: async ({ organisation, params }) => {
      const { inRegion } = await teamOf(organisation);
      const row = await database().maybeOne(CaseRow, sql`${cases} where c.id = ${params.id} and ${inRegion}`);
      return row ? ok({ case: await showCase(row), institutions: await lendingInstitutions(database()) }) : refuse(noSuchCase);
    },
  }),
  route({ ...api.moveCase, summary: '融资协调：走访、核对标准、申报、推荐、会诊、办结', access: departmentWorks, handle: async ({ person, organisation, params, body }) => ok(await moveCase(person, organisation, params.id, body)) }),
  route({ ...api.moveCases, summary: '融资协调：把多家企业一起申报或推荐', access: departmentWorks, handle: async ({ person, organisation, body }) => ok(await moveCases(person, organisation, body.cases, body.step)) }),
  route({ ...api.readFunnel, summary: '融资协调：本地区的进度漏斗', access: department, handle: async ({ organisation }) => ok(await ownFunnel(organisation)) }),
  route({ ...api.listImports, summary: '融资协调：列出导入过的走访名单', access: department, handle: async ({ organisation, query }) => ok(await listImports(organisation, query.page)) }),
  route({
    ...api.importVisits,
    summary: '融资协调：导入走访名单，逐行校验',
    access: departmentWorks,
    limit: { perVisitor: 60, seconds: 3600 },
    handle: async ({ person, organisation, ctx }) => created(await importVisits(person, organisation, receivedFile(ctx))),
  }),
  route({ ...api.readImport, summary: '融资协调：查看一份名单的校验结果', access: department, handle: async ({ organisation, params }) => ok(await readImport(organisation, params.id)) }),
  route({ ...api.decideImport, summary: '融资协调：只收下合格的行，或放弃整份名单', access: departmentWorks, handle: async ({ person, organisation, params, body }) => ok(await decideImport(person, organisation, params.id, body.decision, body.version)) }),
  route({
    ...api.visitTemplate,
    summary: '融资协调：下载走访名单模板',
    access: department,
    handle: async () => ({ file: { name: '走访名单模板.xlsx', mimeType: XLSX, stream: Readable.from([await listReader().writeForm('走访名单', visitColumns)]) } }),
  }),
  route({ ...api.listRecommended, summary: '推荐清单：列出推荐给本机构的企业', access: institution, handle: async ({ organisation, query }) => ok(await listRecommended(organisation, query.view, query.page)) }),
  route({ ...api.readRecommended, summary: '推荐清单：查看一家企业', access: institution, handle: async ({ organisation, params }) => ok(await readRecommended(organisation, params.id)) }),
  route({ ...api.decideRecommended, summary: '推荐清单：授信，或写明原因不予授信', access: institutionWorks, handle: async ({ person, organisation, params, body }) => ok(await decideRecommended(person, organisation, params.id, body)) }),
  route({ ...api.listOwnCases, summary: '融资协调：查看本企业的进展', access: enterprise, handle: async ({ organisation }) => ok(await listOwnCases(organisation)) }),
  route({ ...api.enterOwnCase, summary: '融资协调：企业自荐', access: enterpriseWorks, limit: { perVisitor: 20, seconds: 3600 }, handle: async ({ person, organisation, body }) => created(await enterOwnCase(person, organisation, body)) }),
  route({ ...api.withdrawOwnCase, summary: '融资协调：企业撤回自荐', access: enterpriseWorks, handle: async ({ person, organisation, params, body }) => ok(await withdrawOwnCase(person, organisation, params.id, body.version)) }),
];

async function ownFunnel(organisation: Parameters<typeof teamOf>[0]) {
  const { inRegion, regionCode } = await teamOf(organisation);
  const { rows, total } = await readFunnel(inRegion);
  return { teamRegion: regionCode, rows, total: { regionCode, ...total } };
}
