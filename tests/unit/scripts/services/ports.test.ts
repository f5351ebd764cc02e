import net from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { findFreePort, portProblem } from '../../../../scripts/services/ports.ts';

test('a busy port is reported with the variable that changes it', async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  const asked = { what: '门户', variable: 'SITE_PORT', port };
  expect(await portProblem(asked)).toBe(
    `门户 需要的端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口再启动：SITE_PORT=${port + 1} npm start`,
  );
  expect(await portProblem({ ...asked, host: '0.0.0.0' })).toContain('已被占用');
});

test('a free port is no problem; a foreign address is', async () => {
  const port = await findFreePort();
  expect(await portProblem({ what: '门户', variable: 'SITE_PORT', port })).toBeUndefined();
  expect(await portProblem({ what: '门户', variable: 'SITE_PORT', port, host: '192.0.2.1' })).toContain('LISTEN_HOST=192.0.2.1 不是本机的地址');
});
