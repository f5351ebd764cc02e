/** What this plugin tells the others. No address and no link: who writes to a guest asks for them when it writes. */
import { z } from 'zod';
import { Id, Moment, RegionCode } from './fields.ts';
import { InquiryKind, Topic } from './topics.ts';

export const inquiryMoved = {
  /** Also the first step, `ask`, and what the clock does: `remind`, `escalate`, `lapse`. */
  name: 'inquiry.moved',
  data: z.object({
    inquiryId: Id,
    kind: InquiryKind,
    topic: Topic,
    move: z.string(),
    /** Null: a guest. */
    askerUserId: z.int().nullable(),
    /** Those in whose hands it is after this step. */
    deskUserIds: z.array(z.int()),
    /** Who answers, as the asker reads it; null: the operator is looking for somebody. */
    respondentName: z.string().nullable(),
    dueAt: Moment.nullable(),
  }),
};
export type InquiryMoved = z.infer<typeof inquiryMoved.data>;

/** Threads that a round of the clock found past their promised moment, each once: where each was asked. */
export const inquiriesOverdue = { name: 'inquiries.overdue', data: z.object({ regionCodes: z.array(RegionCode).min(1) }) };

const reminder = (name: string) => ({ name, data: z.object({ reminderId: Id }) });
/** A guest wants to be reminded: the address must be confirmed. */
export const reminderAsked = reminder('policy-reminder.asked');
export const reminderDue = reminder('policy-reminder.due');
