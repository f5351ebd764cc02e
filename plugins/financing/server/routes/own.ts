/** 我的需求, 我的申请: for members of a firm. */
import { receivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { created, done, ok, type Route, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { financingApi } from '../../contract.ts';
import { apply } from '../applications/apply.ts';
import { giveDocument, removeGivenDocument } from '../applications/asked-documents.ts';
import { compareOffers, listOwn, moveOwn, readOwn } from '../applications/own-applications.ts';
import { prepareApplication } from '../applications/prepare-application.ts';
import { rematch } from '../applications/rematch.ts';
import { askMediation } from '../mediations/mediations.ts';
import { changeNeed, createNeed, listOwnNeeds, moveOwnNeed, readOwnNeed } from '../own-needs/own-needs.ts';

const member = { rule: 'acting-for', kind: 'enterprise' } as const;
const worker = { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'operator', 'signatory'] } as const;
/** Who may bind the firm: applying gives consents. */
const decider = { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'signatory'] } as const;
const some = { perVisitor: 60, seconds: 60 };

export const ownRoutes: Route[] = [
  route({ ...financingApi.listOwnNeeds, summary: '列出本企业的融资需求', access: member, handle: async ({ organisation, query }) => ok(await listOwnNeeds(organisation.organisationId, query.page)) }),
  route({ ...financingApi.createNeed, summary: '发布一条融资需求，或存为草稿', access: worker, limit: some, idempotent: true, handle: async ({ organisation, body }) => created(await createNeed(organisation.organisationId, body)) }),
  route({ ...financingApi.readOwnNeed, summary: '查看本企业的一条需求', access: member, handle: async ({ organisation, params }) => ok(await readOwnNeed(organisation.organisationId, params.code)) }),
  route({ ...financingApi.changeNeed, summary: '修改一条需求', access: worker, limit: some, handle: async ({ organisation, params, body }) => ok(await changeNeed(organisation.organisationId, params.code, body)) }),
  route({ ...financingApi.moveNeed, summary: '发布、撤回或办结一条需求', access: worker, limit: some, handle: async ({ organisation, params, body }) => ok(await moveOwnNeed(organisation.organisationId, params.code, body)) }),
  route({
    ...financingApi.prepareApplication,
    summary: '申请前：每家机构想读取哪些数据，能不能申请',
    access: member,
    handle: async ({ organisation, params, query }) => ok(await prepareApplication(organisation.organisationId, params.code, query.product)),
  }),
  route({
    ...financingApi.apply,
    summary: '用一条需求申请一个或几个产品，同时授权',
    access: decider,
    limit: some,
    idempotent: true,
    handle: async ({ organisation, person, body }) => created({ applications: await apply({ userId: person.userId, organisation }, body) }),
  }),
  route({ ...financingApi.listApplications, summary: '列出本企业的申请', access: member, handle: async ({ organisation, query }) => ok(await listOwn(organisation.organisationId, query)) }),
  route({ ...financingApi.readApplication, summary: '查看本企业的一件申请', access: member, handle: async ({ organisation, params }) => ok(await readOwn(organisation.organisationId, params.id)) }),
  route({
    ...financingApi.moveApplication,
    summary: '接受或不接受方案、提交补充材料、撤回申请',
    access: worker,
    limit: some,
    idempotent: true,
    handle: async ({ organisation, person, params, body }) => ok(await moveOwn(organisation, person.userId, params.id, body)),
  }),
  route({
    ...financingApi.giveDocument,
    summary: '上传一份机构要的材料',
    access: worker,
    limit: some,
    handle: async ({ organisation, person, params, query, ctx }) => created(await giveDocument(organisation, person.userId, { id: params.id, item: query.item }, receivedFile(ctx))),
  }),
  route({
    ...financingApi.removeDocument,
    summary: '删除一份还没有提交的材料',
    access: worker,
    limit: some,
    handle: async ({ organisation, params }) => {
      await removeGivenDocument(organisation, params.id, params.documentId);
      return done;
    },
  }),
  route({ ...financingApi.compareOffers, summary: '并排比较一条需求收到的方案', access: member, handle: async ({ organisation, params }) => ok({ offers: await compareOffers(organisation.organisationId, params.code) }) }),
  route({ ...financingApi.rematch, summary: '未通过后：原因、办法和其他合适的产品', access: member, limit: some, handle: async ({ organisation, params }) => ok(await rematch(organisation.organisationId, params.id)) }),
  route({
    ...financingApi.askMediation,
    summary: '未通过后申请融资会诊',
    access: worker,
    limit: some,
    handle: async ({ organisation, person, params, body }) => created(await askMediation({ enterpriseId: organisation.organisationId, userId: person.userId }, params.id, body)),
  }),
];
