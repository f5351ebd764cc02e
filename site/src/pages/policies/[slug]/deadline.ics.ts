/** The deadline of one policy, for the calendar of whoever needs it. */
import { siteSettings } from '@rongqiao/config';
import type { APIRoute } from 'astro';
import { orBusy } from '../../../cms/ask-cms.ts';
import { readDeadlines } from '../../../cms/deadlines.ts';
import { calendarAnswer, calendarOf } from '../../../feeds/calendar.ts';

export const GET: APIRoute = async ({ locals: { visit, today }, params: { slug = '' } }) => {
  const answer = orBusy(await readDeadlines(visit, [slug]));
  const [policy] = answer.kind === 'answered' ? answer.data.items : [];
  if (!policy?.windowClosesOn || policy.windowClosesOn < today) {
    return new Response('这条政策现在没有截止日期。请回到政策页面查看申报时间。\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
  return calendarAnswer(calendarOf([policy], today, siteSettings().PUBLIC_URL, policy.title), `${slug}.ics`);
};
