/** What a person wants to know once everything stands: where to go, and as whom. */
import { alignColumns } from '../terminal/columns.ts';
import type { Plan } from './environment.ts';
import { note } from './steps.ts';

export interface DemoAccount {
  /** The kind of user: 编辑, 企业管理员 … */
  kind: string;
  name: string;
  /** What is typed to sign in. */
  account: string;
  password: string;
  /** Where this kind of user signs in. */
  at: 'site' | 'admin';
}

export function showSummary(plan: Plan, accounts: readonly DemoAccount[]): void {
  const { addresses, settings, simulated, varDir } = plan;
  const lines = [
    '',
    '融桥已就绪',
    `  门户        ${addresses.site}`,
    ...(settings.SERVE_ADMIN ? [`  管理后台    ${addresses.cms}/admin`] : []),
    ...(simulated ? [`  演示邮箱等  ${addresses.simulators}（平台发出的邮件和短信都到这里，不会真的发出）`] : []),
    `  日志        ${varDir}/logs`,
    ...accountTable(plan, accounts),
    '',
    '按 Ctrl-C 停止。',
  ];
  note(lines.join('\n'));
}

function accountTable({ settings, addresses }: Plan, accounts: readonly DemoAccount[]): string[] {
  if (!settings.DEMO) return [];
  const places = [
    { at: 'site', title: `在门户登录（${addresses.site}/sign-in）` },
    ...(settings.SERVE_ADMIN ? [{ at: 'admin', title: `在管理后台登录（${addresses.cms}/admin）` }] : []),
  ];
  const tables = places.flatMap(({ at, title }) => {
    const here = accounts.filter((account) => account.at === at);
    return ['', `演示账号，${title}`, ...alignColumns(here.map(({ kind, account, password }) => [`  ${kind}`, account, password]))];
  });
  return [...tables, '', '这些账号和密码人人都知道，只供演示；正式使用时以 DEMO=no 启动。'];
}
