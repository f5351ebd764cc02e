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

export function showSummary(plan: Plan, accounts: DemoAccount[]): void {
  const { addresses, simulated, varDir } = plan;
  const lines = [
    '',
    '融桥已就绪',
    `  门户        ${addresses.site}`,
    `  管理后台    ${addresses.cms}/admin`,
    ...(simulated ? [`  演示邮箱等  ${addresses.simulators}（平台发出的邮件和短信都到这里，不会真的发出）`] : []),
    `  日志        ${varDir}/logs`,
    ...accountTable(plan, accounts),
    '',
    '按 Ctrl-C 停止。',
  ];
  note(lines.join('\n'));
}

function accountTable({ addresses }: Plan, accounts: DemoAccount[]): string[] {
  if (accounts.length === 0) return [];
  const places = { site: `${addresses.site}/sign-in`, admin: `${addresses.cms}/admin` };
  const rows = accounts.map(({ kind, account, password, at }) => [`  ${kind}`, account, password, `→ ${places[at]}`]);
  return ['', '演示账号（仅供演示，DEMO=no 时没有）', ...alignColumns(rows)];
}
