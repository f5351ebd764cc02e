import { expect, test } from 'vitest';
import { richText } from '../../../../site/src/views/rich-text.ts';

test('what an editor writes can format, and do nothing else', () => {
  const html = richText('**好**\n\n<img src=x onerror=alert(1)> <a href="javascript:alert(1)" onclick="x()">点</a> <iframe src="https://x.example"></iframe>');
  expect(html).toContain('<strong>好</strong>');
  expect(html).not.toMatch(/img|onerror|onclick|javascript:|iframe/);
});

test('scripts and styles leave no trace', () => {
  expect(richText('一\n\n<script>alert(1)</script>\n\n<style>*{}</style>\n\n二')).not.toMatch(/script|style|alert/);
});

test('headings stand below the heading of the section', () => {
  expect(richText('# 一\n\n## 二\n\n### 三')).toMatch(/<h3>一<\/h3>\s*<h3>二<\/h3>\s*<h4>三<\/h4>/);
  expect(richText('# 一', 1)).toContain('<h2>一</h2>');
});

test('a link that leaves the site does not tell where it came from', () => {
  expect(richText('[原文](https://www.gov.cn/)')).toContain('rel="noopener noreferrer nofollow"');
  expect(richText('[政策](/policies)')).toContain('<a href="/policies">');
});

test('a table can be scrolled with the keyboard', () => {
  expect(richText('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(/<div class="table-frame" role="region" aria-label="[^"]+" tabindex="0"><table>/);
});
