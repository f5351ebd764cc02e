/** A thread as it lies in the database. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { jsonColumn, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { InquiryKind, InquiryState, Topic } from '../../contract/topics.ts';

export const InquiryRow = z.object({
  id: z.uuid(),
  kind: InquiryKind,
  topic: Topic,
  region_code: RegionCode,
  about_kind: z.enum(['product', 'policy', 'institution']).nullable(),
  about_slug: z.string().nullable(),
  about_title: z.string().nullable(),
  details: jsonColumn(z.record(z.string(), z.unknown())),
  asker_user_id: z.int().nullable(),
  asker_name: z.string(),
  asker_organisation: z.string().nullable(),
  state: InquiryState,
  adviser_id: z.uuid().nullable(),
  desk_kind: z.enum(['institution', 'department']).nullable(),
  desk_id: z.string().nullable(),
  due_at: timeColumn.nullable(),
  escalated_at: timeColumn.nullable(),
  created_at: timeColumn,
  updated_at: timeColumn,
  version: z.int(),
  is_demo: z.boolean(),
  /** The first thing said. */
  text: z.string(),
  respondent_name: z.string().nullable(),
  respondent_title: z.string().nullable(),
  respondent_organisation: z.string().nullable(),
});
export type InquiryRow = z.infer<typeof InquiryRow>;

export const inquiryColumns = sql`
  i.id, i.kind, i.topic, i.region_code, i.about_kind, i.about_slug, i.about_title, i.details, i.asker_user_id, i.asker_name, i.asker_organisation,
  i.state, i.adviser_id, i.desk_kind, i.desk_id, i.due_at, i.escalated_at, i.created_at, i.updated_at, i.version, i.is_demo,
  coalesce((select e.text from inquiry_entries e where e.inquiry_id = i.id order by e.id limit 1), '') as text,
  (select coalesce(p.display_name, u.username) from advisers a join memberships m on m.id = a.membership_id join up_users u on u.id = m.user_id
    left join people p on p.user_id = u.id where a.id = i.adviser_id) as respondent_name,
  (select a.title from advisers a where a.id = i.adviser_id) as respondent_title,
  coalesce(case when i.desk_id is not null then organisation_name(i.desk_kind, i.desk_id) end,
    (select organisation_name(m.organisation_kind, m.organisation_id) from advisers a join memberships m on m.id = a.membership_id where a.id = i.adviser_id))
    as respondent_organisation`;

/** `… from inquiries i` */
export const inquiries = sql`select ${inquiryColumns} from inquiries i`;
