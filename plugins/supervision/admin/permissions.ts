import { supervisionActions } from '../contract/staff.ts';

export const mayWatch = { action: supervisionActions.watch, subject: null };
