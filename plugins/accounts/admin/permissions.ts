import { staffActions } from '../contract/staff.ts';

/** As Strapi's admin asks for a right. */
export const may = (action: keyof typeof staffActions) => ({ action: staffActions[action], subject: null });
