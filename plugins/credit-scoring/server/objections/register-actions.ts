import type { Core } from '@strapi/strapi';
import { objectionActions } from '../../contract/objections.ts';

export const registerObjectionActions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    { section: 'plugins', displayName: '核查和答复异议', pluginName: 'credit-scoring', uid: objectionActions.decideObjections.replace('plugin::credit-scoring.', '') },
  ]);
