import net from 'node:net';

/** What keeps us from listening there, in a sentence; undefined when nothing does. */
export async function portProblem({ what, variable, port, host = '127.0.0.1' }: { what: string; variable: string; port: number; host?: string }) {
  const code = await listenError(port, host);
  return code === undefined ? undefined : (sentences[code] ?? otherProblem)({ what, variable, port, host, code });
}

type Trouble = { what: string; variable: string; port: number; host: string; code: string };

const otherProblem = ({ what, port, host, code }: Trouble) => `${what} 不能在 ${host}:${port} 上监听（${code}）。`;

const sentences: Record<string, (trouble: Trouble) => string> = {
  EADDRINUSE: ({ what, variable, port }) =>
    `${what} 需要的端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口再启动：${variable}=${port < 65_535 ? port + 1 : port - 1} npm start`,
  EACCES: ({ what, variable, port }) => `${what} 的端口 ${port} 需要管理员权限。请换一个 1024 以上的端口：${variable}=${port + 8_000} npm start`,
  EADDRNOTAVAIL: ({ host }) => `LISTEN_HOST=${host} 不是本机的地址。请改为本机的一个地址，或 0.0.0.0（所有网卡）。`,
  ENOTFOUND: ({ host }) => `LISTEN_HOST=${host} 找不到。请改为本机的一个地址，或 0.0.0.0（所有网卡）。`,
};

function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** A port that is free now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
