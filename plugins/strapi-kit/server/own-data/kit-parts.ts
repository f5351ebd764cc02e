/** What the kit itself keeps of a firm. */
import { z } from 'zod';
import { database, type Sql, sql } from '../database/sql.ts';
import { removeDocument } from '../documents/remove-document.ts';
import { type OwnRow, provideErasure, provideOwnData } from './parts.ts';

const Row: z.ZodType<OwnRow> = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const rows = (query: Sql) => database().many(Row, query);

export function provideKitParts(): void {
  provideOwnData({
    title: '授权',
    read: (id) => rows(sql`select id::text as "编号", grantee_name as "读取单位", category as "数据类别", purpose as "用途", valid_from::text as "自", valid_until::text as "至",
        reads_used as "已读次数", reads_max as "最多次数", given_at::text as "授权时间", revoked_at::text as "撤回时间", text as "授权书", text_sha256 as "指纹"
      from consents where enterprise_id = ${id} order by given_at, id`),
  });
  provideOwnData({
    title: '读取记录',
    read: (id) => rows(sql`select at::text as "时间", reader_name as "读取单位", person_name as "经办人", output as "内容", array_to_string(asked, '、') as "申请的类别",
        array_to_string(allowed, '、') as "给出的类别", purpose as "用途", ground as "依据", refused_because as "拒绝原因", through as "途径"
      from credit_reads where enterprise_id = ${id} and (reader_kind <> 'enterprise' or reader_id = enterprise_id) order by at, id`),
  });
  provideOwnData({
    title: '成员',
    read: (id) => rows(sql`select p.display_name as "姓名", array_to_string(m.roles, '、') as "角色", m.state as "状态", m.created_at::text as "加入时间", m.ended_at::text as "退出时间"
      from memberships m left join people p on p.user_id = m.user_id where m.organisation_kind = 'enterprise' and m.organisation_id = ${id} order by m.created_at, m.id`),
  });
  provideOwnData({
    title: '上传的文件',
    read: (id) => rows(sql`select file_name as "文件名", purpose as "用途", size_bytes as "字节", sha256 as "指纹", created_at::text as "上传时间"
      from documents where owner_kind = 'enterprise' and owner_id = ${id} order by created_at, id`),
  });
  provideErasure({
    what: '导出的数据副本',
    erase: async (tx, id) => {
      const copies = await tx.many(z.object({ json: z.uuid().nullable(), xlsx: z.uuid().nullable() }), sql`delete from own_data_exports where enterprise_id = ${id} returning json_document_id as json, xlsx_document_id as xlsx`);
      for (const document of copies.flatMap(({ json, xlsx }) => [json, xlsx])) if (document) await removeDocument(tx, document);
      return copies.length;
    },
  });
}
