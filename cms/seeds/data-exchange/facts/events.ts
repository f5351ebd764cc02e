/** What happens when it happens: licences, lists, penalties, suits, arrears. */
import { dayAgo } from '../timeline.ts';
import { type SeedFact, type Subject, yuan } from './subject.ts';

export function eventFacts(subject: Subject): SeedFact[] {
  const { firm, conduct, today } = subject;
  const { arrears, list, penalty, judgment } = conduct;
  const mark = firm.uscc.slice(9, 17);
  const on = (ago: number | null) => (ago === null ? null : dayAgo(today, ago));
  const told: [source: string, body: Record<string, unknown>][] = [
    ['sy-licence', { key: `XK-${mark}`, name: '安全生产标准化三级达标', authority: '沈阳市应急管理局（演示）', grantedOn: dayAgo(today, 30), validUntil: dayAgo(today, -6) }],
    ['sy-register-change', { key: `BG-${mark}`, item: '注册资本', before: '认缴 800 万元', after: '认缴 1000 万元', changedOn: dayAgo(today, 28) }],
  ];
  if (list) told.push([list.list === 'dishonest-debtor' ? 'sy-court-list' : 'sy-abnormal-list', { key: `MD-${mark}`, list: list.list, reason: list.list === 'dishonest-debtor' ? '有履行能力而拒不履行生效法律文书确定的义务' : '未在规定期限内公示年度报告', authority: list.list === 'dishonest-debtor' ? '沈阳市中级人民法院（演示）' : '沈阳市市场监督管理局（演示）', enteredOn: dayAgo(today, list.entered), removedOn: on(list.removed) }]);
  if (penalty) told.push(['sy-penalty', { key: `CF-${mark}`, documentNumber: `沈市监罚〔演示〕${mark}号`, authority: '沈阳市市场监督管理局（演示）', content: '责令改正，罚款二千元', seriousness: penalty.seriousness, decidedOn: dayAgo(today, penalty.decided), repairedOn: on(penalty.repaired) }]);
  if (judgment) told.push(['sy-judgment', { key: `AJ-${mark}`, caseNumber: `（演示）辽01民初${mark}号`, court: '沈阳市中级人民法院（演示）', role: judgment.role, amountFen: yuan(judgment.amountWan * 10_000), filedOn: dayAgo(today, judgment.filed), closedOn: on(judgment.closed) }]);
  if (arrears) told.push(['sy-arrears', { key: `QK-${mark}`, creditor: arrears.creditor, amountFen: yuan(arrears.amountWan * 10_000), since: dayAgo(today, arrears.since), clearedOn: on(arrears.cleared) }]);
  return told.map(([source, body]) => ({ source, uscc: firm.uscc, body }));
}
