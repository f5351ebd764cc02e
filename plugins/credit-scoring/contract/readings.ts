/** 信用查询: an institution or a department reads a firm's report under the firm's consent, through the one gate. */
import { ConsentPurpose } from '@rongqiao/contracts/consent.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { Uscc } from '@rongqiao/contracts/values/uscc.ts';
import { z } from 'zod';
import { ById } from './api-fields.ts';
import { ReportBrief, ReportContent, ReportKind } from './reports.ts';

export const ReadingBrief = ReportBrief.extend({ enterpriseName: z.string(), uscc: z.string() });
export type ReadingBrief = z.infer<typeof ReadingBrief>;

/** A firm that has agreed, for one purpose, to something that this organisation may read today. */
export const ConsentingFirm = z.object({
  uscc: z.string(),
  name: z.string(),
  purpose: ConsentPurpose,
  categories: z.array(CreditCategory),
  readsLeft: z.int(),
  validUntil: IsoDay,
});
export type ConsentingFirm = z.infer<typeof ConsentingFirm>;

export const readingApi = {
  listConsentingFirms: endpoint({ method: 'GET', path: '/consenting-firms', answer: z.object({ firms: z.array(ConsentingFirm), /** Why nothing can be read in this mode; null: it can. */ closedBecause: z.string().nullable() }) }),
  /** Counts as one read of each consent that it uses. */
  readFirm: endpoint({ method: 'POST', path: '/readings', body: z.object({ uscc: Uscc, kind: ReportKind, purpose: ConsentPurpose }), answer: ReadingBrief }),
  listReadings: endpoint({ method: 'GET', path: '/readings', answer: z.object({ readings: z.array(ReadingBrief) }) }),
  /** Within half an hour of the read it belongs to it is the same read; later it needs a consent again. */
  openReading: endpoint({ method: 'GET', path: '/readings/:id', params: ById, answer: ReadingBrief.extend({ content: ReportContent }) }),
  openReadingPaper: endpoint({ method: 'GET', path: '/readings/:id/paper', params: ById }),
};
