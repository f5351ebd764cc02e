/** The staff routes' answers as they come over the wire. */
import type { z } from 'zod';
import { dataExchangeActions, type Feed } from '../contract/staff.ts';

export type FeedJson = z.input<typeof Feed>;

/** As Strapi's admin asks for a right. */
export const mayWatchFeeds = { action: dataExchangeActions.watchFeeds, subject: null };
export const mayKeepSources = { action: dataExchangeActions.keepSources, subject: null };
