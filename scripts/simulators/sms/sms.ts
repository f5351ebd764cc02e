import { z } from 'zod';

export const SmsOrder = z.strictObject({
  to: z.string().regex(/^\+?\d{5,20}$/, '手机号应为 5 到 20 位数字，前面可以有 +'),
  text: z.string().trim().min(1, '短信内容不能为空').max(1000, '短信内容不能超过 1000 字'),
});

export const Sms = z.object({ id: z.string(), receivedAt: z.string(), to: z.string(), text: z.string() });
export type Sms = z.infer<typeof Sms>;

/** An empty filter shows all. */
export const messagesTo = (messages: readonly Sms[], phone: string): Sms[] =>
  messages.filter(({ to }) => phone === '' || to === phone);
