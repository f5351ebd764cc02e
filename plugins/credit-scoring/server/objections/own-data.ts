import { provideOwnData } from '@rongqiao/strapi-kit/server/own-data/parts.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { objectionStateLabels } from '../../contract/objections.ts';
import { objectionsWhere } from './objection-row.ts';

export function provideObjections(): void {
  provideOwnData({
    title: '异议',
    read: async (enterpriseId) =>
      (await objectionsWhere(database(), sql`o.enterprise_id = ${enterpriseId} order by o.opened_at, o.id`)).map((one) => ({
        编号: one.id,
        数据: one.factText,
        来源: one.sourceName,
        理由: one.grounds,
        状态: objectionStateLabels[one.state],
        提出时间: one.openedAt,
        答复期限: one.dueOn,
        答复: one.reply,
        答复单位: one.decidedByName,
        声明: one.statement,
      })),
  });
}
