import net from 'node:net';

/** True when nothing listens on the port of this interface. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
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

/** What to tell a person whose port is taken. */
export const busyPortMessage = (what: string, port: number, variable: string) =>
  `${what} 需要的端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口再启动：${variable}=${port + 1} npm start`;
