/** A busy port is reported before anything is started, with the variable that changes it. */
import { portProblem } from '../services/ports.ts';
import type { Plan } from './environment.ts';

interface Wanted {
  what: string;
  variable: string;
  port: number;
  host?: string;
}

export async function checkPorts(plan: Plan): Promise<void> {
  const wanted = wantedPorts(plan);
  const problems = [...doubles(wanted), ...(await Promise.all(wanted.map(portProblem)))].filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function wantedPorts({ settings, simulated }: Plan): Wanted[] {
  const { LISTEN_HOST: host } = settings;
  return [
    { what: '门户', variable: 'SITE_PORT', port: settings.SITE_PORT, host },
    { what: '内容管理系统', variable: 'CMS_PORT', port: settings.CMS_PORT, host },
    ...(settings.DATABASE_URL ? [] : [{ what: 'PostgreSQL', variable: 'PG_PORT', port: settings.PG_PORT }]),
    ...(settings.MEILI_HOST ? [] : [{ what: 'Meilisearch', variable: 'MEILI_PORT', port: settings.MEILI_PORT }]),
    ...(simulated
      ? [
          { what: '演示邮箱和模拟服务', variable: 'SIMULATORS_PORT', port: settings.SIMULATORS_PORT },
          { what: '演示收信', variable: 'SMTP_PORT', port: settings.SMTP_PORT },
        ]
      : []),
  ];
}

function doubles(wanted: Wanted[]): string[] {
  return wanted.flatMap((one, index) =>
    wanted
      .slice(index + 1)
      .filter((other) => other.port === one.port)
      .map((other) => `${one.variable} 和 ${other.variable} 都是 ${one.port}，请给它们不同的端口。`),
  );
}
