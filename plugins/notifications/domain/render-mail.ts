/** From a notice to a mail: plain text, and the same as simple HTML that needs no picture and no style sheet from outside. */
import type { Notice } from './notice.ts';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const signature = '融桥 · 中小微企业融资服务平台';
const noReply = '这封邮件由系统发出，请不要直接回复。';

export function renderMail(notice: Notice, publicUrl: string): RenderedMail {
  return { subject: subjectOf(notice), text: textOf(notice, publicUrl), html: htmlOf(notice, publicUrl) };
}

/** One line, whatever a name in it brought along. */
const subjectOf = ({ title }: Notice) => `【融桥】${title}`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

export const linkOf = ({ link }: Notice, publicUrl: string): string | undefined => (link ? publicUrl.replace(/\/+$/, '') + link.path : undefined);

function textOf(notice: Notice, publicUrl: string): string {
  const link = linkOf(notice, publicUrl);
  const parts = [
    '您好：',
    ...(notice.code ? [`验证码：${notice.code}`] : []),
    ...notice.paragraphs,
    ...(link ? [`${notice.link?.label}：\n${link}`] : []),
    `${signature}\n${publicUrl}\n${noReply}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function htmlOf(notice: Notice, publicUrl: string): string {
  const link = linkOf(notice, publicUrl);
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(notice.title)}</title></head>
<body style="margin:0;padding:24px;background:#F6F8F7;color:#14212B;font:17px/1.75 'PingFang SC','Microsoft YaHei',sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#FFFFFF;border-radius:8px">
<h1 style="margin:0 0 16px;font-size:20px;color:#0B5A66">${escapeHtml(notice.title)}</h1>
${notice.code ? `<p style="margin:0 0 16px;font-size:34px;letter-spacing:6px">${escapeHtml(notice.code)}</p>\n` : ''}${notice.paragraphs.map(paragraph).join('\n')}
${link ? `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:8px 24px;background:#0B5A66;color:#FFFFFF;border-radius:8px;text-decoration:none">${escapeHtml(notice.link?.label ?? '')}</a></p>
<p style="margin:0 0 16px;font-size:14px;overflow-wrap:anywhere">按钮打不开时，请复制这个地址到浏览器：${escapeHtml(link)}</p>\n` : ''}<p style="margin:24px 0 0;font-size:14px;color:#4A5A63">${escapeHtml(signature)}<br>${escapeHtml(noReply)}</p>
</div>
</body>
</html>
`;
}

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
