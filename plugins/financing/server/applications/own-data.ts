/** What a firm's copy of its data holds of its applications. */
import { formatYuan } from '@rongqiao/contracts/values/money.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { provideOwnData } from '@rongqiao/strapi-kit/server/own-data/parts.ts';
import { applicationActionLabels, applicationStateLabels } from '../../contract/application-words.ts';
import { refusalReasons } from '../../contract/refusal-reasons.ts';
import { applicationsWhere, ofFirm } from './application-row.ts';
import { timelineOf } from './show-application.ts';

export function giveApplicationsToOwner(): void {
  provideOwnData({
    title: '融资申请',
    read: async (enterpriseId) =>
      (await applicationsWhere(sql`${ofFirm(enterpriseId)} order by a.submitted_at, a.id`)).map((row) => ({
        编号: row.code,
        需求: row.needCode,
        产品: row.productName,
        机构: row.institutionName,
        金额: formatYuan(row.amountFen),
        状态: applicationStateLabels[row.state],
        提交时间: row.submittedAt,
        未通过原因: row.refusalCode && refusalReasons[row.refusalCode].label,
        机构说明: row.refusalText,
      })),
  });
  provideOwnData({
    title: '融资申请办理过程',
    read: async (enterpriseId) => {
      const rows = await applicationsWhere(sql`${ofFirm(enterpriseId)} order by a.submitted_at, a.id`);
      const timelines = await Promise.all(rows.map(async ({ id, code }) => (await timelineOf(id, 'enterprise')).map((entry) => ({ code, entry }))));
      return timelines.flat().map(({ code, entry }) => ({ 编号: code, 时间: entry.at, 办理: applicationActionLabels[entry.action], 办理人: entry.authorName, 说明: entry.text }));
    },
  });
}
