/** Every window that closes, as the list's filters choose them: a calendar to subscribe to. */
import { siteSettings } from '@rongqiao/config';
import type { APIRoute } from 'astro';
import { orBusy } from '../../cms/ask-cms.ts';
import { type Deadline, readDeadlines } from '../../cms/deadlines.ts';
import { calendarAnswer, calendarOf } from '../../feeds/calendar.ts';
import { readState } from '../../finders/finder-state.ts';
import { policyFinder } from '../../finders/policy-finder.ts';
import { find } from '../../search/find.ts';
import { listDepartments } from '../../search/list-departments.ts';

/** Pages of twenty: more deadlines at once help nobody. */
const PAGES_MAX = 10;

export const GET: APIRoute = async ({ locals: { visit, today }, url }) => {
  const finder = policyFinder(today, await listDepartments(url.searchParams));
  const wished = readState(finder, url.searchParams);
  const window = wished.chosen.window?.length ? wished.chosen.window : ['open'];
  const deadlines: Deadline[] = [];
  for (let page = 1, total = Infinity; page <= PAGES_MAX && (page - 1) * 20 < total; page += 1) {
    const result = await find(visit, finder, { ...wished, page, sort: 'closing', chosen: { ...wished.chosen, window } });
    total = result.total;
    const slugs = result.found.map(({ hit }) => hit.slug);
    if (slugs.length === 0) break;
    const answer = orBusy(await readDeadlines(visit, slugs));
    if (answer.kind === 'answered') deadlines.push(...answer.data.items);
  }
  return calendarAnswer(calendarOf(deadlines, today, siteSettings().PUBLIC_URL, '融桥：政策申报日历'), 'policies.ics');
};
