/** The database of the platform, for the commands that work beside a running one. */
import pg from 'pg';

const connectionTimeoutMillis = 5_000;

const notRunning = (command: string) => `请先在另一个终端运行 npm start，等它显示“融桥已就绪”，再运行 ${command}；数据库在别处时，用 DATABASE_URL 指明。`;

/** What to do about it, by the code that PostgreSQL or the network gives. */
const advice: Record<string, (command: string) => string> = {
  ECONNREFUSED: notRunning,
  ENOTFOUND: () => '请核对 DATABASE_URL 里的主机名。',
  '57P03': (command) => `数据库正在启动或停止，请稍后再运行 ${command}。`,
  '28P01': () => '用户名或密码不对，请核对 DATABASE_URL；内置数据库的密码在数据文件夹的 secrets.json 里，请用启动平台的用户和同样的 VAR_DIR 运行。',
  '3D000': (command) => `这个数据库还没有建立。${notRunning(command)}`,
};

/** `command` is what the person typed. The caller ends the connection. */
export async function reachDatabase(url: string, command: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: command, connectionTimeoutMillis });
  // A connection that breaks later fails the query that needs it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const { hostname, port } = new URL(url);
    throw new Error(`连不上数据库 ${hostname}:${port || 5432}（${code || message}）。${(advice[code] ?? notRunning)(command)}`);
  }
}
