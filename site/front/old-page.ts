/** A page from before the cms went away says so, at the top of its text. */
import type { FinishedPage } from './finished-page.ts';
import { finishPage } from './finished-page.ts';

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false });
const MAIN = /<main id="main"[^>]*>/;

/** Not to be recognised later: once the cms is back, the browser shall ask for the whole page. */
export async function asOldPage({ status, variants }: FinishedPage, at: number): Promise<FinishedPage> {
  const { headers, body } = variants.identity;
  const { etag: _etag, vary: _vary, 'content-length': _length, ...own } = headers;
  if (!String(headers['content-type']).startsWith('text/html')) return finishPage(status, own, body);
  const note = `<p class="old-note" role="status">系统正在恢复。您看到的是今天 ${clock.format(at)} 的内容，可以照常阅读；需要填写或提交的，请过几分钟再来。</p>`;
  const text = body.toString('utf8').replace(MAIN, (main) => main + note);
  return finishPage(status, own, Buffer.from(text));
}
