/** What waits for an institution's people among the applications. */
import type { DeskView } from '@rongqiao/financing/contract.ts';
import type { Task } from '../institution-home.ts';

const views: { view: DeskView; title: (count: number) => string; what: string; label: string }[] = [
  { view: 'late', title: (count) => `${count}件申请已超时`, what: '超过了答应企业的期限，请先处理；平台运营也看得到。', label: '去处理' },
  { view: 'review', title: (count) => `${count}件决定等您复核`, what: '同事已提出方案，复核后才发给企业。', label: '去复核' },
  { view: 'inbox', title: (count) => `${count}件申请等处理`, what: '1个工作日内受理，3个工作日内联系，按承诺的期限作出决定。', label: '看申请' },
];

export const deskTasks = (counts: Record<DeskView, number>): Task[] =>
  views.flatMap(({ view, title, what, label }) => (counts[view] > 0 ? [{ title: title(counts[view]), what, action: { label, href: `/institution/applications?view=${view}` } }] : []));
