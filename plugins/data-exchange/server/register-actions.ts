/** The rights that a role in the admin can hold here. */
import type { Core } from '@strapi/strapi';
import { dataExchangeActions } from '../contract/staff.ts';

const labels: Record<keyof typeof dataExchangeActions, string> = { watchFeeds: '查看数据归集', keepSources: '维护数据源' };

export async function registerDataExchangeActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(labels).map(([key, displayName]) => ({
    section: 'plugins',
    displayName,
    pluginName: 'data-exchange',
    uid: dataExchangeActions[key as keyof typeof dataExchangeActions].replace('plugin::data-exchange.', ''),
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
