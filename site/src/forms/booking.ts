/** Bookings and appointments: up to three wished days and a contact, beside what is booked. */
import type { Visit } from '../cms/visit.ts';
import { type Outcome, textOf } from './form.ts';
import { type Next, sendAsked } from './inquiry.ts';

export const dayFields = ['day1', 'day2', 'day3'];
const controls = [...dayFields, 'contactName', 'contactPhone', 'text', 'regionCode', 'mail'];

interface Booking {
  visit: Visit;
  isSignedIn: boolean;
  form: FormData;
}

/** `what` names the service or the outlet. */
export async function submitBooking(booking: Booking, what: object): Promise<Outcome<Next>> {
  const { form } = booking;
  const wishedDays = dayFields.map((field) => textOf(form, field)).filter(Boolean);
  const body = {
    ...what,
    text: textOf(form, 'text'),
    wishedDays,
    contact: { contactName: textOf(form, 'contactName'), contactPhone: textOf(form, 'contactPhone') },
  };
  const outcome = await sendAsked(booking, body, [...controls, 'wishedDays']);
  if (outcome.kind === 'done') return outcome;
  // The list of days is one field for the cms, three for the visitor: the first of them carries the sentence.
  const problems = outcome.form.problems.map((problem) => (problem.field === 'wishedDays' ? { ...problem, field: 'day1' } : problem));
  return { ...outcome, form: { ...outcome.form, problems } };
}
