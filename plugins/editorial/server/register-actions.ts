/** The rights that a role in the admin can hold here. */
import type { Core } from '@strapi/strapi';
import { editorialActions } from '../contract.ts';

const labels: Record<keyof typeof editorialActions, string> = { decideReviews: '审核、发布和退回内容', submitTexts: '提交内容审核' };

export async function registerEditorialActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(labels).map(([key, displayName]) => ({
    section: 'plugins',
    displayName,
    pluginName: 'editorial',
    uid: editorialActions[key as keyof typeof editorialActions].replace('plugin::editorial.', ''),
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
