/** The right that a role in the admin can hold here. */
import type { Core } from '@strapi/strapi';
import { supervisionActions } from '../contract/staff.ts';

export const registerSupervisionActions = async (strapi: Core.Strapi): Promise<void> =>
  void (await strapi
    .service('admin::permission')
    .actionProvider.registerMany([{ section: 'plugins', displayName: '查看监管预警', pluginName: 'supervision', uid: supervisionActions.watch.replace('plugin::supervision.', '') }]));
