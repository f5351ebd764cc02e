import type { Content } from './pages/html.ts';
import { html } from './pages/html.ts';

const simulators = [
  { href: '/mail', name: '邮箱', what: '收下平台发出的所有邮件：验证、邀请、找回密码。' },
  { href: '/sms', name: '短信', what: '收下平台发出的所有短信验证码和通知。' },
  { href: '/licence', name: '电子营业执照', what: '代替法定代表人的手机：同意或拒绝向平台出示电子营业执照。' },
  { href: '/bank', name: '对公账户', what: '企业在银行看到的账户明细：平台打来的小额验证款。' },
];

export function indexPage(smtpUrl: string, firmCount: number): Content {
  return html`<p>平台要和邮箱、短信、电子营业执照、银行打交道。演示和测试时，它们由这个程序扮演：平台真的发出邮件、短信和付款请求，只是都到这里为止。</p>
<ul class="cards">${simulators.map(card)}</ul>
<p class="soft">收信地址 ${smtpUrl} · 登记名册中有 ${firmCount} 家企业</p>`;
}

const card = ({ href, name, what }: (typeof simulators)[number]): Content =>
  html`<li><a href="${href}">${name}</a><div>${what}</div></li>`;
