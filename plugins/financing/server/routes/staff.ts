/** 融资会诊: for the platform's people of the firm's region. */
import { ok, type Route, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { financingActions, mediationStaffApi } from '../../contract/mediations.ts';
import { listMediations, moveMediation } from '../mediations/mediations.ts';

const mediator = { rule: 'staff', action: financingActions.runMediations } as const;

export const staffRoutes: Route[] = [
  route({ ...mediationStaffApi.listMediations, summary: '列出负责地区的融资会诊', access: mediator, handle: async ({ staff, query }) => ok(await listMediations(staff, query.view, query.page)) }),
  route({ ...mediationStaffApi.moveMediation, summary: '记录已联系企业，或给出会诊结论', access: mediator, handle: async ({ staff, params, body }) => ok(await moveMediation(staff, params.id, body)) }),
];
