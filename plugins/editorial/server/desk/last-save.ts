/** Who saved a draft last, and when: for somebody whose own save comes too late. */
import { database, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { LOCALE, type OwnText } from './own-text.ts';

const Save = z.object({ at: timeColumn, name: z.string().nullable() });

/** 11月23日 20:41，王小明保存过这份内容。 */
export async function sayLastSave({ table }: OwnText, documentId: string): Promise<string> {
  const last = await database().maybeOne(Save, sql`
    select at, case when actor ->> 'kind' = 'person' then person_name((actor ->> 'id')::int) end as name from ledger
    where document_id = ${documentId} and subject = ${table.text} and action <> 'delete'
      and change -> 'after' ->> 'locale' = ${LOCALE} and change -> 'after' ->> 'published_at' is null
    order by seq desc limit 1`);
  if (!last) return '刚刚有人保存过这份内容。';
  return `${momentOf(last.at)}，${last.name ?? '平台运营人员'}保存过这份内容。`;
}

const momentOf = (at: string) =>
  new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
