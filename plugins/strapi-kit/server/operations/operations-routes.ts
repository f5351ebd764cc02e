import type { Core } from '@strapi/strapi';
import { operationsActions, operationsApi } from '../../contract.ts';
import { done, ok, route } from '../routes/route.ts';
import { readConditions } from './conditions.ts';
import { countDeadLetters, discardDeadLetter, listDeadLetters, retryDeadLetter } from './dead-letters.ts';

const may = (action: keyof typeof operationsActions) => ({ rule: 'staff', action: operationsActions[action] }) as const;

export const operationsRoutes = [
  route({
    ...operationsApi.readOperations,
    summary: '查看平台运行情况',
    access: may('readOperations'),
    handle: async () => ok({ conditions: await readConditions(), deadLetters: await countDeadLetters() }),
  }),
  route({
    ...operationsApi.listDeadLetters,
    summary: '列出没有完成的任务',
    access: may('settleDeadLetters'),
    handle: async () => ok(await listDeadLetters()),
  }),
  route({
    ...operationsApi.retryDeadLetter,
    summary: '重试没有完成的任务',
    access: may('settleDeadLetters'),
    handle: async ({ params }) => {
      await retryDeadLetter(params.id);
      return done;
    },
  }),
  route({
    ...operationsApi.discardDeadLetter,
    summary: '丢弃没有完成的任务',
    access: may('settleDeadLetters'),
    handle: async ({ params }) => {
      await discardDeadLetter(params.id);
      return done;
    },
  }),
];

const labels: Record<keyof typeof operationsActions, string> = { readOperations: '查看平台运行情况', settleDeadLetters: '重试或丢弃没有完成的任务' };

/** The rights that a role in the admin can hold here. */
export async function registerOperationsActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(labels).map(([key, displayName]) => ({
    section: 'plugins',
    displayName,
    pluginName: 'strapi-kit',
    uid: operationsActions[key as keyof typeof operationsActions].replace('plugin::strapi-kit.', ''),
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
