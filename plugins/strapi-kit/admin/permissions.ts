import { operationsActions } from '../contract.ts';

/** As Strapi's admin asks for a right. */
export const may = (action: keyof typeof operationsActions) => ({ action: operationsActions[action], subject: null });
