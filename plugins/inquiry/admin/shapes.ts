/** The staff routes' answers as they come over the wire. */
import type { z } from 'zod';
import { inquiryActions, type AdviserForStaff } from '../contract/staff.ts';
import type { InquiryBrief } from '../contract/thread.ts';

export type InquiryJson = z.input<typeof InquiryBrief>;
export type AdviserJson = z.input<typeof AdviserForStaff>;
export interface BasketJson {
  inquiries: InquiryJson[];
  total: number;
}
export interface CountsJson {
  basket: number;
  late: number;
  waiting: number;
}

/** As Strapi's admin asks for a right. */
export const mayRunBasket = { action: inquiryActions.runBasket, subject: null };
