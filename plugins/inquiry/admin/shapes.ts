/** The staff routes' answers as they come over the wire. */
import type { z } from 'zod';
import type { FaqForStaff } from '../contract/faqs.ts';
import type { ServiceForStaff } from '../contract/services.ts';
import { type AdviserForStaff, inquiryActions, type Possible } from '../contract/staff.ts';
import type { InquiryBrief } from '../contract/thread.ts';

export type InquiryJson = z.input<typeof InquiryBrief>;
export type AdviserJson = z.input<typeof AdviserForStaff>;
export type FaqJson = z.input<typeof FaqForStaff>;
export type ServiceJson = z.input<typeof ServiceForStaff>;
export interface BasketJson {
  inquiries: InquiryJson[];
  total: number;
}
export interface CountsJson {
  basket: number;
  late: number;
  waiting: number;
}
export interface AdvisersJson {
  advisers: AdviserJson[];
  possible: z.input<typeof Possible>[];
  ownRegions: string[];
}
export interface ServicesJson {
  services: ServiceJson[];
  ownRegions: string[];
}

/** As Strapi's admin asks for a right. */
export const may = (action: keyof typeof inquiryActions) => ({ action: inquiryActions[action], subject: null });
