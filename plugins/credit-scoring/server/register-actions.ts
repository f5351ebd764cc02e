/** The rights that a role in the admin can hold here. */
import type { Core } from '@strapi/strapi';
import { creditActions } from '../contract/staff.ts';

const labels: Record<keyof typeof creditActions, string> = {
  readModels: '查看评分模型和监测',
  decideModels: '启用评分模型版本',
  verifyScores: '重新计算并核对评价',
  checkCompliance: '查看合规自检',
};

export async function registerCreditActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(labels).map(([key, displayName]) => ({
    section: 'plugins',
    displayName,
    pluginName: 'credit-scoring',
    uid: creditActions[key as keyof typeof creditActions].replace('plugin::credit-scoring.', ''),
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
