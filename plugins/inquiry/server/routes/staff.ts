import { created, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { inquiryActions, inquiryStaffApi } from '../../contract/staff.ts';
import { addAdviser, changeAdviser, listAdvisers } from '../advisers/keep-advisers.ts';
import { assign, countBasket, listBasket } from '../desk/basket.ts';

const may = (action: keyof typeof inquiryActions) => ({ rule: 'staff', action: inquiryActions[action] }) as const;

export const staffRoutes = [
  route({ ...inquiryStaffApi.countBasket, summary: '数一数待分派和超时的咨询', access: may('runBasket'), handle: async () => ok(await countBasket()) }),
  route({ ...inquiryStaffApi.listBasket, summary: '列出待分派和超时的咨询', access: may('runBasket'), handle: async ({ query }) => ok(await listBasket(query.view, query.page)) }),
  route({ ...inquiryStaffApi.assign, summary: '把咨询分派给顾问', access: may('runBasket'), handle: async ({ params, body, staff }) => ok(await assign(params.id, body.adviserId, body.version, staff.name)) }),
  route({ ...inquiryStaffApi.listAdvisers, summary: '列出顾问和可以担任顾问的成员', access: may('keepAdvisers'), handle: async () => ok(await listAdvisers()) }),
  route({ ...inquiryStaffApi.addAdviser, summary: '设一位顾问', access: may('keepAdvisers'), handle: async ({ body: { membershipId, ...fields } }) => created(await addAdviser(membershipId, fields)) }),
  route({ ...inquiryStaffApi.changeAdviser, summary: '修改顾问负责的问题和地区', access: may('keepAdvisers'), handle: async ({ params, body }) => ok(await changeAdviser(params.id, body)) }),
];
