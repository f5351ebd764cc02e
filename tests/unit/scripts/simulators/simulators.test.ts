import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Simulators } from '../../../../scripts/simulators/simulators.ts';
import { aFirm, ask, post, sendMail, startWorld } from './outside-world.ts';

const program = join(import.meta.dirname, '../../../../scripts/simulators/start-simulators.ts');
const folder = mkdtempSync(join(tmpdir(), 'simulators-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A client below HTTP and SMTP. Being cut off is an error to it, and for these tests an answer. */
function connectTo(address: string) {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.on('error', () => {});
  return { socket, closed: new Promise((resolve) => socket.on('close', resolve)) };
}

describe('every page', () => {
  let world: Simulators;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  test.each(['/', '/mail', '/sms', '/licence', '/bank', '/none'])('%s says that it is a simulation', async (path) => {
    const { text } = await ask(world.httpAddress, path);
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toContain('演示 / 模拟');
    expect(text).toContain('width=device-width');
  });

  test('the first page leads to all simulators', async () => {
    const { text } = await ask(world.httpAddress, '/');
    for (const path of ['/mail', '/sms', '/licence', '/bank']) expect(text).toContain(`<a href="${path}">`);
  });

  test('a filter is shown back escaped', async () => {
    const attack = encodeURIComponent('"><script>alert(1)</script>');
    for (const path of [`/mail?to=${attack}`, `/sms?to=${attack}`, `/bank?accountNumber=${attack}`])
      expect((await ask(world.httpAddress, path)).text).not.toContain('<script');
  });

  test('listens on this machine only', () => {
    expect(world.httpAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(world.smtpUrl).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('bad input', () => {
  let world: Simulators;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  afterEach(async () => {
    expect((await ask(world.httpAddress, '/healthz')).body).toEqual({ status: 'ok' });
  });

  const posts = ['/sms', '/licence/requests', '/bank/transfers', '/api/faults'];

  test.each(posts)('%s refuses what is no JSON, no object, or too large', async (path) => {
    expect((await post(world.httpAddress, path, '{')).status).toBe(400);
    expect((await post(world.httpAddress, path, 'null')).status).toBe(400);
    expect((await post(world.httpAddress, path, '[]')).status).toBe(400);
    expect((await post(world.httpAddress, path, '"\\u0000"')).status).toBe(400);
    expect((await post(world.httpAddress, path, { text: '长'.repeat(60_000) })).status).toBe(413);
    expect((await ask(world.httpAddress, path, { method: 'POST', body: '{}' })).status).toBe(415);
  });

  test('a body that does not end is cut off', async () => {
    const { socket, closed } = connectTo(world.httpAddress);
    socket.write('POST /sms HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    const more = () => socket.write(`ffff\r\n${'x'.repeat(0xffff)}\r\n`) && setImmediate(more);
    socket.on('drain', more).resume();
    more();
    await closed;
    expect(socket.bytesWritten).toBeLessThan(20_000_000);
  });

  test('unknown faults and wrong methods are refused', async () => {
    expect((await post(world.httpAddress, '/api/faults', { smtp: 'explode' })).status).toBe(400);
    expect((await post(world.httpAddress, '/api/faults', { printer: 'ok' })).status).toBe(400);
    const wrong = await ask(world.httpAddress, '/healthz', { method: 'DELETE' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('GET');
  });

  test.each([
    'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /mail/%zz HTTP/1.1\r\nHost: x\r\n\r\n',
    '\0\0\0\r\n\r\n',
    'POST /sms HTTP/1.1\r\n',
  ])('raw bytes %j end no process', async (bytes) => {
    const { socket, closed } = connectTo(world.httpAddress);
    socket.resume().end(bytes);
    await closed;
  });

  test('a mail client that goes away in the middle ends no process', async () => {
    const { socket } = connectTo(world.smtpUrl);
    await once(socket, 'data');
    socket.write('EHLO x\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\nSubject: half');
    await once(socket, 'data');
    socket.resetAndDestroy();
  });
});

describe('starting and stopping', () => {
  test('a busy port is named in a sentence, and nothing stays open', async () => {
    const first = await startWorld();
    const port = Number(new URL(first.smtpUrl).port);
    await expect(startWorld({ smtpPort: port })).rejects.toThrow(`端口 ${port} 已被占用`);
    await first.stop();
    const second = await startWorld({ smtpPort: port });
    await second.stop();
    await second.stop();
  });

  test('a wrong register stops the start with a sentence', async () => {
    const register = [{ ...aFirm, uscc: '123' }];
    await expect(startWorld({ register })).rejects.toThrow(/企业登记名册有误[\s\S]*统一社会信用代码应为 18 位/);
    await expect(startWorld({ register: '/none/register.json' })).rejects.toThrow('无法读取企业登记名册');
  });

  test('stopping does not wait for a slow answer', async () => {
    const world = await startWorld();
    await post(world.httpAddress, '/api/faults', { sms: 'slow', smtp: 'slow', delayMs: 60_000 });
    const waiting = [
      post(world.httpAddress, '/sms', { to: '13900000001', text: '慢' }),
      sendMail(world.smtpUrl, {}),
    ].map((sent) => expect(sent).rejects.toThrow());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    await world.stop();
    expect(performance.now() - start).toBeLessThan(1_500);
    await Promise.all(waiting);
  });

  test('with a store file everything is there after a restart, in a file that only its owner reads', async () => {
    const storeFile = join(folder, 'var', 'simulators.json');
    const before = await startWorld({ storeFile });
    await sendMail(before.smtpUrl, { subject: '留下来' });
    await post(before.httpAddress, '/sms', { to: '13900000001', text: '也留下' });
    await before.stop();
    expect(statSync(storeFile).mode & 0o777).toBe(0o600);

    const after = await startWorld({ storeFile });
    expect(JSON.stringify((await ask(after.httpAddress, '/api/mail')).body)).toContain('留下来');
    expect(JSON.stringify((await ask(after.httpAddress, '/api/sms')).body)).toContain('也留下');
    expect(after.licencePublicKeyPem).toBe(before.licencePublicKeyPem);
    await after.stop();
  });

  test('an unreadable store file is set aside, not fatal and not lost', async () => {
    const storeFile = join(folder, 'broken.json');
    writeFileSync(storeFile, '{"mails":');
    const world = await startWorld({ storeFile });
    await world.stop();
    expect(readdirSync(folder).some((name) => name.startsWith('broken.json.unreadable-'))).toBe(true);
  });

  test('as a child it tells its parent when it is ready and ends with SIGTERM', async () => {
    const registerFile = join(folder, 'register.json');
    const storeFile = join(folder, 'child.json');
    writeFileSync(registerFile, JSON.stringify([aFirm]));
    const flags = ['--http-port', '0', '--smtp-port', '0', '--register', registerFile, '--store', storeFile];
    const child = fork(program, [...flags, '--public-address', 'https://demo.example.test/'], { silent: true });
    const [ready] = (await once(child, 'message')) as [{ ready: boolean; httpAddress: string }];
    expect(ready).toMatchObject({ ready: true, smtpUrl: expect.stringMatching(/^smtp:/) });
    const licenceOrder = {
      uscc: aFirm.uscc,
      enterpriseName: aFirm.name,
      state: 's',
      returnUrl: 'https://demo.example.test',
    };
    const { body } = await post(ready.httpAddress, '/licence/requests', licenceOrder);
    expect(body).toMatchObject({
      confirmUrl: expect.stringMatching(/^https:\/\/demo\.example\.test\/licence\/confirm\//),
    });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(storeFile)).toBe(true);
  });

  test('a wrong option ends the program with the usage', async () => {
    const child = fork(program, ['--http-port', 'x'], { silent: true });
    let said = '';
    child.stderr?.on('data', (text) => (said += text));
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(said).toContain('用法');
  });
});
