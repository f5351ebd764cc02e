/** The rights that a role in the admin can hold here. */
import type { Core } from '@strapi/strapi';
import { inquiryActions } from '../contract/staff.ts';

const labels: Record<keyof typeof inquiryActions, string> = {
  runBasket: '查看和分派咨询',
  keepAdvisers: '维护顾问',
  keepServices: '维护增值服务',
  publishFaqs: '发布常见问题',
};

export async function registerInquiryActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(labels).map(([key, displayName]) => ({
    section: 'plugins',
    displayName,
    pluginName: 'inquiry',
    uid: inquiryActions[key as keyof typeof inquiryActions].replace('plugin::inquiry.', ''),
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
