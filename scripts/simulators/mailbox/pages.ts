import type { Content } from '../pages/html.ts';
import { html } from '../pages/html.ts';
import { filterForm, timeOf } from '../pages/layout.ts';
import { link, linkify } from './find-links.ts';
import type { Mail } from './mail.ts';

export function mailList(mails: readonly Mail[], recipient: string): Content {
  return html`<p>平台发出的邮件都到这里，任何收件人都可以查看。最新的在最前，最多保留 500 封。</p>
${filterForm({ action: '/mail', name: 'to', label: '收件人', value: recipient })}
${mails.length === 0 && html`<p class="card">还没有邮件。在平台上完成需要发邮件的操作后，请刷新本页。</p>`}
<ul class="cards">${mails.map(listed)}</ul>`;
}

const listed = (mail: Mail): Content => html`<li>
<a href="/mail/${mail.id}">${mail.subject || '（无主题）'}</a>
<div class="soft">收件人 ${mail.to.join('、')} · ${timeOf(mail.receivedAt)}</div>
</li>`;

export function oneMail(mail: Mail): Content {
  return html`<dl>
<dt>发件人</dt><dd>${mail.headerFrom || mail.from}</dd>
<dt>收件人</dt><dd>${mail.to.map(recipientLink)}</dd>
<dt>收到时间</dt><dd>${timeOf(mail.receivedAt)}</dd>
</dl>
<div class="card text">${linkify(mail.text)}</div>
${mail.links.length > 0 && section('邮件中的链接', mail.links.map(link))}
${mail.attachments.length > 0 && section('附件', mail.attachments.map(attached))}
<p><a href="/mail">返回邮件列表</a></p>`;
}

const recipientLink = (address: string): Content =>
  html`<a href="/mail?to=${encodeURIComponent(address)}">${address}</a> `;

const section = (title: string, items: readonly Content[]): Content =>
  html`<h2>${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const attached = (file: Mail['attachments'][number]): Content =>
  html`${file.filename || '（未命名）'} <span class="soft">${file.contentType}，${file.sizeBytes} 字节</span>`;
