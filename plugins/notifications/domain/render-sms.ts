import type { Notice } from './notice.ts';
import { linkOf } from './render-mail.ts';

/** The sender in brackets first, as Chinese gateways ask for; the address last, so that nothing sticks to it. */
export function renderSms(notice: Notice, publicUrl: string): string {
  const link = linkOf(notice, publicUrl);
  return link ? `【融桥】${notice.sms} ${link}` : `【融桥】${notice.sms}`;
}
