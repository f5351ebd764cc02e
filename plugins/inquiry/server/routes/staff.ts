import { created, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { faqStaffApi } from '../../contract/faqs.ts';
import { serviceStaffApi } from '../../contract/services.ts';
import { inquiryActions, inquiryStaffApi } from '../../contract/staff.ts';
import { addAdviser, changeAdviser, listAdvisers } from '../advisers/keep-advisers.ts';
import { addFaq, changeFaq, listFaqsForStaff, publishFaq, withdrawFaq } from '../faqs/keep-faqs.ts';
import { addService, changeService, listForStaff } from '../services/services.ts';
import { assign, countBasket, listBasket } from '../desk/basket.ts';

const may = (action: keyof typeof inquiryActions) => ({ rule: 'staff', action: inquiryActions[action] }) as const;

export const staffRoutes = [
  route({ ...inquiryStaffApi.countBasket, summary: '数一数待分派和超时的咨询', access: may('runBasket'), handle: async ({ staff }) => ok(await countBasket(staff.regions)) }),
  route({ ...inquiryStaffApi.listBasket, summary: '列出待分派和超时的咨询', access: may('runBasket'), handle: async ({ query, staff }) => ok(await listBasket(staff.regions, query.view, query.page)) }),
  route({ ...inquiryStaffApi.assign, summary: '把咨询分派给顾问', access: may('runBasket'), handle: async ({ params, body, staff }) => ok(await assign(params.id, body.adviserId, body.version, staff)) }),
  route({ ...inquiryStaffApi.listAdvisers, summary: '列出顾问和可以担任顾问的成员', access: may('keepAdvisers'), handle: async ({ staff }) => ok(await listAdvisers(staff.regions)) }),
  route({ ...inquiryStaffApi.addAdviser, summary: '设一位顾问', access: may('keepAdvisers'), handle: async ({ body: { membershipId, ...fields }, staff }) => created(await addAdviser(staff.regions, membershipId, fields)) }),
  route({ ...inquiryStaffApi.changeAdviser, summary: '修改顾问负责的问题和地区', access: may('keepAdvisers'), handle: async ({ params, body, staff }) => ok(await changeAdviser(staff.regions, params.id, body)) }),
  route({ ...faqStaffApi.listFaqsForStaff, summary: '列出常见问题', access: may('publishFaqs'), handle: async ({ query }) => ok(await listFaqsForStaff(query.state, query.page)) }),
  route({ ...faqStaffApi.addFaq, summary: '写一条常见问题', access: may('publishFaqs'), handle: async ({ body }) => created(await addFaq(body)) }),
  route({ ...faqStaffApi.changeFaq, summary: '修改常见问题', access: may('publishFaqs'), handle: async ({ params, body }) => ok(await changeFaq(params.id, body.version, body)) }),
  route({ ...faqStaffApi.publishFaq, summary: '发布常见问题', access: may('publishFaqs'), handle: async ({ params, body }) => ok(await publishFaq(params.id, body.version)) }),
  route({ ...faqStaffApi.withdrawFaq, summary: '撤下常见问题', access: may('publishFaqs'), handle: async ({ params, body }) => ok(await withdrawFaq(params.id, body.version)) }),
  route({ ...serviceStaffApi.listServicesForStaff, summary: '列出增值服务', access: may('keepServices'), handle: async ({ staff }) => ok({ services: await listForStaff(staff.regions), ownRegions: staff.regions }) }),
  route({ ...serviceStaffApi.addService, summary: '上架一项增值服务', access: may('keepServices'), handle: async ({ body, staff }) => created(await addService(staff.regions, body)) }),
  route({ ...serviceStaffApi.changeService, summary: '修改增值服务', access: may('keepServices'), handle: async ({ params, body, staff }) => ok(await changeService(staff.regions, params.id, body)) }),
];
