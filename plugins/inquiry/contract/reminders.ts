/** "Tell me some days before the window closes." */
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { ById, GuestMail, Id, LinkToken } from './fields.ts';

export const reminderDays = [1, 3, 7, 15, 30] as const;

export const PolicyReminder = z.object({
  id: Id,
  policySlug: z.string(),
  policyTitle: z.string(),
  closesOn: IsoDay.nullable(),
  daysBefore: z.int(),
  isSent: z.boolean(),
});
export type PolicyReminder = z.infer<typeof PolicyReminder>;

export const GuestReminder = PolicyReminder.omit({ id: true }).extend({ isConfirmed: z.boolean() });

const wanted = {
  policySlug: z.string('请从政策页面进入。').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '请从政策页面进入。').max(100, '请从政策页面进入。'),
  daysBefore: z.coerce.number('请选择提前几天。').int('请选择提前几天。').min(1, '请选择提前几天。').max(60, '最多提前60天。'),
};
const byLink = z.object({ token: LinkToken });

export const reminderApi = {
  remindMe: endpoint({ method: 'POST', path: '/policy-reminders', body: z.object(wanted), answer: PolicyReminder }),
  listReminders: endpoint({ method: 'GET', path: '/policy-reminders', answer: z.object({ reminders: z.array(PolicyReminder) }) }),
  dropReminder: endpoint({ method: 'DELETE', path: '/policy-reminders/:id', params: ById }),
  /** The same answer whatever the address has asked for before; nothing is sent until its owner has confirmed. */
  remindGuest: endpoint({ method: 'POST', path: '/guest-policy-reminders', body: z.object({ ...wanted, mail: GuestMail }) }),
  readReminder: endpoint({ method: 'POST', path: '/policy-reminder', body: byLink, answer: GuestReminder }),
  confirmReminder: endpoint({ method: 'POST', path: '/policy-reminder/confirmation', body: byLink, answer: GuestReminder }),
  endReminder: endpoint({ method: 'POST', path: '/policy-reminder/ending', body: byLink }),
};
