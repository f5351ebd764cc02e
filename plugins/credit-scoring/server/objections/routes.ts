import type { Membership } from '@rongqiao/contracts/membership.ts';
import { receivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { created, ok, type Person, route, type Staff } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { objectionActions, objectionApi, objectionDeskApi, objectionStaffApi } from '../../contract/objections.ts';
import { type Answerer, answererScope, decideObjection, handOutEvidence, openAtDesk, setClock } from './answer-objections.ts';
import { listObjections } from './list-objections.ts';
import { openObjection, prepareObjection } from './open-objection.ts';
import { addEvidence, ownScope, showOwnObjection, stateObjection, withdrawObjection } from './own-objections.ts';

const member = { rule: 'acting-for', kind: 'enterprise' } as const;
const clerk = { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'operator', 'signatory'] } as const;
/** A firm has no source of its own: its desk is empty. */
const deskMember = { rule: 'acting-for' } as const;
const deskClerk = { rule: 'acting-for', roles: ['administrator', 'operator'] } as const;
const staffMay = { rule: 'staff', action: objectionActions.decideObjections } as const;

const objector = (person: Person, organisation: Membership) => ({ userId: person.userId, organisation });
const source = (person: Person, organisation: Membership): Answerer & { side: 'source' } => ({ side: 'source', userId: person.userId, organisation });
const operator = (staff: Staff): Answerer => ({ side: 'operator', staff });

export const objectionRoutes = [
  route({ ...objectionApi.prepareObjection, summary: '对一条记录提异议前查看它', access: clerk, handle: async ({ organisation, query }) => ok(await prepareObjection(organisation.organisationId, query.fact)) }),
  route({ ...objectionApi.listOwnObjections, summary: '查看本企业的异议', access: member, handle: async ({ organisation, query }) => ok(await listObjections(ownScope(organisation.organisationId), query)) }),
  route({ ...objectionApi.readOwnObjection, summary: '查看一件异议', access: member, handle: async ({ organisation, params }) => ok(await showOwnObjection(organisation.organisationId, params.id)) }),
  route({
    ...objectionApi.openObjection,
    summary: '对一条信用记录提出异议',
    access: clerk,
    limit: { perVisitor: 30, seconds: 3600 },
    idempotent: true,
    handle: async ({ person, organisation, body }) => created(await openObjection(objector(person, organisation), body)),
  }),
  route({
    ...objectionApi.addEvidence,
    summary: '为异议补充材料',
    access: clerk,
    limit: { perVisitor: 30, seconds: 3600 },
    handle: async ({ person, organisation, params, ctx }) => ok(await addEvidence(objector(person, organisation), params.id, receivedFile(ctx))),
  }),
  route({ ...objectionApi.withdrawObjection, summary: '撤回异议', access: clerk, handle: async ({ person, organisation, params, body }) => ok(await withdrawObjection(objector(person, organisation), params.id, body.version)) }),
  route({ ...objectionApi.stateObjection, summary: '写下本企业的声明', access: clerk, handle: async ({ person, organisation, params, body }) => ok(await stateObjection(objector(person, organisation), params.id, body)) }),

  route({ ...objectionDeskApi.listDeskObjections, summary: '查看对本单位数据的异议', access: deskMember, handle: async ({ person, organisation, query }) => ok(await listObjections(answererScope(source(person, organisation)), query)) }),
  route({ ...objectionDeskApi.readDeskObjection, summary: '查看一件异议和它的材料', access: deskMember, handle: async ({ person, organisation, params }) => ok(await openAtDesk(source(person, organisation), params.id)) }),
  route({ ...objectionDeskApi.decideAtDesk, summary: '答复异议', access: deskClerk, handle: async ({ person, organisation, params, body }) => ok(await decideObjection(source(person, organisation), params.id, body)) }),
  route({ ...objectionDeskApi.readDeskEvidence, summary: '下载异议的材料', access: deskMember, handle: ({ person, organisation, params }) => handOutEvidence(source(person, organisation), params.id, params.documentId) }),
  route({ ...objectionDeskApi.setClock, summary: '承诺比法定更短的答复期限', access: { rule: 'acting-for', roles: ['administrator'] }, handle: async ({ person, organisation, params, body }) => ok(await setClock(source(person, organisation), params.id, body)) }),

  route({ ...objectionStaffApi.listAllObjections, summary: '查看异议', access: staffMay, handle: async ({ staff, query }) => ok(await listObjections(answererScope(operator(staff)), query)) }),
  route({ ...objectionStaffApi.readObjection, summary: '查看一件异议', access: staffMay, handle: async ({ staff, params }) => ok(await openAtDesk(operator(staff), params.id)) }),
  route({ ...objectionStaffApi.readStaffEvidence, summary: '下载异议的材料', access: staffMay, handle: ({ staff, params }) => handOutEvidence(operator(staff), params.id, params.documentId) }),
  route({ ...objectionStaffApi.decideAsOperator, summary: '由平台答复异议', access: staffMay, handle: async ({ staff, params, body }) => ok(await decideObjection(operator(staff), params.id, body)) }),
];
