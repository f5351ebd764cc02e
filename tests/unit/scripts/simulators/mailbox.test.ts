import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Simulators } from '../../../../scripts/simulators/simulators.ts';
import { ask, post, sendMail, startWorld } from './outside-world.ts';

let world: Simulators;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  await ask(world.httpAddress, '/api/mail', { method: 'DELETE' });
  await ask(world.httpAddress, '/api/faults', { method: 'DELETE' });
});

type Mail = {
  id: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  links: string[];
  attachments: unknown[];
};

const mails = async (to = ''): Promise<Mail[]> => {
  const { body } = await ask(world.httpAddress, `/api/mail?to=${encodeURIComponent(to)}`);
  return (body as { mails: Mail[] }).mails;
};

const setFaults = (faults: Record<string, unknown>) => post(world.httpAddress, '/api/faults', faults);

describe('the mailbox', () => {
  test('keeps a real mail, with its Chinese text and the link in it', async () => {
    await sendMail(world.smtpUrl, {
      subject: '请验证您的邮箱',
      text: '请打开 https://example.test/verify?token=a_b&x=1。谢谢',
    });
    const [mail] = await mails();
    expect(mail).toMatchObject({
      from: 'no-reply@rongqiao.test',
      to: ['wang@example.test'],
      subject: '请验证您的邮箱',
      links: ['https://example.test/verify?token=a_b&x=1'],
    });
    expect(mail?.text).toContain('谢谢');
  });

  test('shows the newest first and filters by recipient, whatever the letter case', async () => {
    await sendMail(world.smtpUrl, { to: 'a@example.test', subject: '一' });
    await sendMail(world.smtpUrl, { to: 'b@example.test', subject: '二' });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['二', '一']);
    expect((await mails('A@EXAMPLE.test')).map(({ subject }) => subject)).toEqual(['一']);
    const page = await ask(world.httpAddress, '/mail?to=b%40example.test');
    expect(page.text).toContain('二');
    expect(page.text).not.toContain('>一<');
  });

  test('goes by the envelope: a blind copy arrives too', async () => {
    await sendMail(world.smtpUrl, { bcc: 'hidden@example.test' });
    expect(await mails('hidden@example.test')).toHaveLength(1);
  });

  test('never renders the HTML of a mail: text and links are shown, the rest is escaped', async () => {
    await sendMail(world.smtpUrl, {
      subject: '<script>alert(1)</script>',
      text: '<img src=x onerror=alert(2)> 见 http://example.test/a"onmouseover="alert(3)',
      html: [
        '<a href="https://example.test/from-html?a=1&amp;b=2">点此</a>',
        '<a href="javascript:alert(4)">坏</a><script>alert(5)</script>',
      ].join(''),
    });
    const [mail] = await mails();
    const { text: page, headers } = await ask(world.httpAddress, `/mail/${mail?.id}`);
    expect(page).not.toMatch(/<script|<img|javascript:|"onmouseover|alert\(5\)/);
    expect(page).toContain('href="https://example.test/from-html?a=1&amp;b=2"');
    expect(page).toContain('href="http://example.test/a"');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await ask(world.httpAddress, '/mail')).text).not.toContain('<script');
  });

  test('makes text of a mail that has only HTML', async () => {
    await sendMail(world.smtpUrl, { text: undefined, html: '<p>您的验证码是 <b>123456</b></p>' });
    const [mail] = await mails();
    expect(mail?.text).toContain('您的验证码是 123456');
  });

  test('names attachments without keeping them', async () => {
    await sendMail(world.smtpUrl, { attachments: [{ filename: '授权书.pdf', content: Buffer.from('%PDF-1.7') }] });
    const [mail] = await mails();
    expect(mail?.attachments).toEqual([{ filename: '授权书.pdf', contentType: 'application/pdf', sizeBytes: 8 }]);
  });

  test('says so in Chinese when a mail is gone', async () => {
    const page = await ask(world.httpAddress, '/mail/none');
    expect(page.status).toBe(404);
    expect(page.text).toContain('没有这封邮件');
  });

  test('keeps the last 500 mails', async () => {
    const transport = createTransport({ url: world.smtpUrl, pool: true, maxMessages: 1000 });
    const send = (subject: string) => transport.sendMail({ from: 'a@b.test', to: 'c@d.test', subject, text: '' });
    await Promise.all(Array.from({ length: 505 }, (_, index) => send(`第${index}封`)));
    await send('最后');
    transport.close();
    const kept = await mails();
    expect(kept).toHaveLength(500);
    expect(kept[0]?.subject).toBe('最后');
  });
});

describe('a mail server in trouble', () => {
  test.each([
    ['refuse-4xx', 451],
    ['refuse-5xx', 550],
  ])('%s answers %i and keeps nothing', async (smtp, responseCode) => {
    await setFaults({ smtp });
    await expect(sendMail(world.smtpUrl, {})).rejects.toMatchObject({ responseCode });
    expect(await mails()).toHaveLength(0);
  });

  test('slow makes a sender wait, and one that gives up has sent nothing', async () => {
    await setFaults({ smtp: 'slow', delayMs: 300 });
    const start = performance.now();
    await sendMail(world.smtpUrl, {});
    expect(performance.now() - start).toBeGreaterThan(290);

    await setFaults({ smtp: 'slow', delayMs: 60_000 });
    await expect(sendMail(world.smtpUrl, {}, 300)).rejects.toThrow();
    expect(await mails()).toHaveLength(1);
  });

  test('drop-after-accept keeps the mail though the sender sees an error', async () => {
    await setFaults({ smtp: 'drop-after-accept' });
    await expect(sendMail(world.smtpUrl, { subject: '收到了' })).rejects.toThrow();
    expect((await mails()).map(({ subject }) => subject)).toEqual(['收到了']);
  });

  test('a mail above 10 MB is refused and not kept', async () => {
    await expect(sendMail(world.smtpUrl, { text: '超'.repeat(4_000_000) })).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(await mails()).toHaveLength(0);
  });
});
