import type { Content } from './html.ts';
import { html } from './html.ts';

const sections = [
  { href: '/', label: '说明' },
  { href: '/mail', label: '邮箱' },
  { href: '/sms', label: '短信' },
  { href: '/licence', label: '电子营业执照' },
  { href: '/bank', label: '对公账户' },
];

const sectionLink = ({ href, label }: (typeof sections)[number]): Content => html`<a href="${href}">${label}</a> `;

/** The frame of every page: says on each one that nothing here is real. */
export function page(title: string, content: Content): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · 演示环境（模拟）</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<p class="notice"><strong>演示 / 模拟</strong> 这里模拟平台以外的系统，不是真实的邮箱、短信、电子营业执照或银行。</p>
<header><nav aria-label="模拟系统">${sections.map(sectionLink)}</nav></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`.source;
}

/** A filter above a list; works without JavaScript. */
export function filterForm(field: { action: string; name: string; label: string; value: string }): Content {
  return html`<form class="filter" action="${field.action}" method="get">
<label for="filter">${field.label}</label>
<input id="filter" name="${field.name}" value="${field.value}" autocomplete="off">
<button>筛选</button> <a href="${field.action}">全部</a>
</form>`;
}

const shown = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
});

export const timeOf = (iso: string): Content => html`<time datetime="${iso}">${shown.format(new Date(iso))}</time>`;
