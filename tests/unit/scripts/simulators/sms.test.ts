import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Simulators } from '../../../../scripts/simulators/simulators.ts';
import { ask, post, startWorld } from './outside-world.ts';

let world: Simulators;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  await ask(world.httpAddress, '/api/sms', { method: 'DELETE' });
  await ask(world.httpAddress, '/api/faults', { method: 'DELETE' });
});

const code = { to: '13900000001', text: '【融桥】验证码 123456，5 分钟内有效。' };

const texts = async (to = ''): Promise<string[]> => {
  const { body } = await ask(world.httpAddress, `/api/sms?to=${encodeURIComponent(to)}`);
  return (body as { messages: { text: string }[] }).messages.map(({ text }) => text);
};

describe('the SMS gateway', () => {
  test('takes a message and shows it on the page, newest first, filtered by phone', async () => {
    const sent = await post(world.httpAddress, '/sms', code);
    expect(sent.status).toBe(202);
    expect(sent.body).toEqual({ id: expect.any(String) });
    await post(world.httpAddress, '/sms', { to: '+8613900000002', text: '<b>另一条</b>' });
    expect(await texts()).toEqual(['<b>另一条</b>', code.text]);
    expect(await texts('13900000001')).toEqual([code.text]);
    expect(await texts('+8613900000002')).toEqual(['<b>另一条</b>']);
    const page = await ask(world.httpAddress, '/sms');
    expect(page.text).toContain('验证码 123456');
    expect(page.text).toContain('&lt;b&gt;另一条');
  });

  test.each([
    [{ to: '139', text: '短' }, 'to', '手机号应为 5 到 20 位数字'],
    [{ to: '13900000001', text: '  ' }, 'text', '短信内容不能为空'],
    [{ to: 13900000001, text: '数字' }, 'to', '无效输入'],
    [{ ...code, extra: 1 }, '', 'extra'],
  ])('explains in Chinese what is wrong with %j', async (order, path, sentence) => {
    const { status, body } = await post(world.httpAddress, '/sms', order);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      data: null,
      error: { status: 400, details: { code: 'invalid', fields: [{ path }] } },
    });
    expect(JSON.stringify(body)).toContain(sentence);
    expect(await texts()).toEqual([]);
  });

  test('down is 503 and sends nothing; the page for people still works', async () => {
    await post(world.httpAddress, '/api/faults', { sms: 'down' });
    expect((await post(world.httpAddress, '/sms', code)).status).toBe(503);
    expect((await ask(world.httpAddress, '/sms')).status).toBe(200);
    expect(await texts()).toEqual([]);
  });

  test('an order repeated with its Idempotency-Key after a lost answer is one message', async () => {
    const key = { 'idempotency-key': 'order-1' };
    await post(world.httpAddress, '/api/faults', { sms: 'drop-after-accept' });
    await expect(post(world.httpAddress, '/sms', code, key)).rejects.toThrow();
    await post(world.httpAddress, '/api/faults', { sms: 'slow', delayMs: 200 });
    const start = performance.now();
    const again = await post(world.httpAddress, '/sms', code, key);
    expect(performance.now() - start).toBeGreaterThan(190);
    expect(again.status).toBe(202);
    expect(again.headers.get('idempotency-hit')).toBe('true');
    expect(await texts()).toHaveLength(1);
    expect((await post(world.httpAddress, '/sms', { ...code, text: '别的' }, key)).status).toBe(422);
  });
});
