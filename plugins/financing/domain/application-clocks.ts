/**
 * Who must do what until when: 1 – 3 – 5. From the day of applying: one working day to accept, three to call, five to
 * decide, or the days that the institution states (never more than ten). The day itself is not counted (民法典 art. 201);
 * a promise ends at 17:00. Days that an institution waits for papers of the firm do not count for it.
 */
import { chineseDayAt, formatDay, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { addWorkingDays, workingDaysBetween } from '@rongqiao/contracts/values/working-days.ts';
import type { ApplicationSide, ApplicationState, ClockKind } from '../contract/application-words.ts';

export const ACCEPT_DAYS = 1;
export const CONTACT_DAYS = 3;
export const DOCUMENT_DAYS = 5;
/** Working days after the firm's own day that nobody hears from it. */
export const SILENT_DAYS = 10;
const CLOSES_AT_HOUR = 17;
const REMINDER_HOURS = 4;
const HOUR_MS = 3_600_000;

export interface Case {
  state: ApplicationState;
  submittedAt: Date;
  /** Of the institution, in working days. */
  decisionDays: number;
  /** Working days that it has waited for the firm's papers, before now. */
  pausedDays: number;
  /** When the papers were asked for that are waited for. */
  askedAt: Date | null;
  /** Last day of the offer that stands. */
  offerUntil: IsoDay | null;
}

export interface Clock {
  kind: ClockKind;
  against: ApplicationSide;
  /** ISO instants. */
  dueAt: string;
  remindAt: string;
}

const kinds: Partial<Record<ApplicationState, ClockKind>> = {
  submitted: 'accept',
  accepted: 'contact',
  contacted: 'decide',
  'due-diligence': 'decide',
  'second-review': 'decide',
  'documents-requested': 'documents',
  approved: 'offer',
  'counter-offer': 'offer',
};

export const clockAgainst = (kind: ClockKind): ApplicationSide => (kind === 'documents' || kind === 'offer' ? 'enterprise' : 'institution');

/** Undefined: nobody is waited for. */
export function clockOf(one: Case): Clock | undefined {
  const kind = kinds[one.state];
  if (!kind) return undefined;
  const due = closingOf(dueDays[kind](one));
  return { kind, against: clockAgainst(kind), dueAt: due.toISOString(), remindAt: new Date(due.getTime() - REMINDER_HOURS * HOUR_MS).toISOString() };
}

const after = (at: Date, days: number): IsoDay => addWorkingDays(chineseDayAt(at), days).day;

const dueDays: Record<ClockKind, (one: Case) => IsoDay> = {
  accept: ({ submittedAt }) => after(submittedAt, ACCEPT_DAYS),
  contact: ({ submittedAt, decisionDays }) => after(submittedAt, Math.min(CONTACT_DAYS, decisionDays)),
  decide: ({ submittedAt, decisionDays, pausedDays }) => after(submittedAt, decisionDays + pausedDays),
  documents: ({ askedAt, submittedAt }) => after(askedAt ?? submittedAt, DOCUMENT_DAYS),
  offer: ({ offerUntil, submittedAt }) => offerUntil ?? chineseDayAt(submittedAt),
};

/** What a pause adds: the working days from asking to answering. */
export const pauseOf = (askedAt: Date, givenAt: Date): number => Math.max(0, workingDaysBetween(chineseDayAt(askedAt), chineseDayAt(givenAt)).days);

/** From this instant on a firm that owes papers is silent. */
export const silentSince = (askedAt: Date): Date => closingOf(after(askedAt, DOCUMENT_DAYS + SILENT_DAYS));

const whatIsPromised: Record<ClockKind, string> = {
  accept: '机构须在{}前受理',
  contact: '机构须在{}前联系企业',
  decide: '机构须在{}前作出决定',
  documents: '企业请在{}前补齐材料',
  offer: '企业请在{}前确认方案',
};

/** 机构须在11月27日（星期五）17:00前作出决定 */
export function clockSentence(kind: ClockKind, dueAt: string): string {
  const due = new Date(dueAt);
  const local = new Date(due.getTime() + 8 * HOUR_MS);
  const day = `${formatDay(chineseDayAt(due)).replace(/^\d+年/, '')}（星期${'日一二三四五六'[local.getUTCDay()]}）${local.getUTCHours()}:00`;
  return whatIsPromised[kind].replace('{}', day);
}

const closingOf = (day: IsoDay): Date => new Date(Date.parse(`${day}T00:00:00Z`) + (CLOSES_AT_HOUR - 8) * HOUR_MS);
