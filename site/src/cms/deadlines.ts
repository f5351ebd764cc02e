/** What a calendar shows of a policy. */
import { PublicPolicy } from '@rongqiao/contracts/policy.ts';
import { z } from 'zod';
import { readList } from './content.ts';
import type { Visit } from './visit.ts';

const fields = { slug: true, title: true, summary: true, acceptingDepartment: true, windowOpensOn: true, windowClosesOn: true } as const;
const Deadline = PublicPolicy.pick(fields).extend({ updatedAt: z.iso.datetime() });
export type Deadline = z.infer<typeof Deadline>;

/** At most 40 slugs at once: the cms refuses longer questions. */
export const readDeadlines = (visit: Visit, slugs: string[]) =>
  readList(visit, 'policies', Deadline, {
    fields: [...Object.keys(fields), 'updatedAt'],
    sort: ['windowClosesOn:asc', 'slug:asc'],
    filters: { slug: { $in: slugs } },
    pagination: { pageSize: 40 },
  });
