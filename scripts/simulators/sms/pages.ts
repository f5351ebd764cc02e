import type { Content } from '../pages/html.ts';
import { html } from '../pages/html.ts';
import { filterForm, timeOf } from '../pages/layout.ts';
import type { Sms } from './sms.ts';

export function messageList(messages: readonly Sms[], phone: string): Content {
  return html`<p>平台发出的短信都到这里，不会发到真实的手机上。最新的在最前，最多保留 500 条。</p>
${filterForm({ action: '/sms', name: 'to', label: '手机号', value: phone })}
${messages.length === 0 && html`<p class="card">还没有短信。在平台上点“获取验证码”后，请刷新本页。</p>`}
<ul class="cards">${messages.map(listed)}</ul>`;
}

const listed = (sms: Sms): Content => html`<li>
<div class="text">${sms.text}</div>
<div class="soft">收信手机 <a href="/sms?to=${encodeURIComponent(sms.to)}">${sms.to}</a> · ${timeOf(sms.receivedAt)}</div>
</li>`;
