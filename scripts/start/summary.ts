/** What a person wants to know once everything stands: where to go, and as whom. */
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
  const widest = (pick: (account: DemoAccount) => string) => Math.max(...accounts.map((account) => width(pick(account))));
  const [kind, account] = [widest((each) => each.kind), widest((each) => each.account)];
  return [
    '',
    '演示账号（仅供演示，DEMO=no 时没有）',
    ...accounts.map((each) => `  ${pad(each.kind, kind)}  ${pad(each.account, account)}  ${each.password}  → ${places[each.at]}`),
  ];
}

/** Chinese characters take two columns of a terminal. */
const width = (text: string) => [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
const pad = (text: string, columns: number) => text + ' '.repeat(columns - width(text));
