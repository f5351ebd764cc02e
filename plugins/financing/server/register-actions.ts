/** The rights that a role in the admin can hold here. */
import type { Core } from '@strapi/strapi';
import { financingActions } from '../contract/mediations.ts';

const labels: Record<keyof typeof financingActions, string> = { runMediations: '处理融资会诊' };

export async function registerFinancingActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(labels).map(([key, displayName]) => ({
    section: 'plugins',
    displayName,
    pluginName: 'financing',
    uid: financingActions[key as keyof typeof financingActions].replace('plugin::financing.', ''),
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
