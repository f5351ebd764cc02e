import { expect, test } from 'vitest';
import { safeNext } from '../../../../site/src/session/safe-next.ts';

test.each(['/enterprise/members', '/policies?q=%E8%B4%B4&page=2', '/invitations/abc#top'])('after signing in one comes back to %s', (next) => {
  expect(safeNext(next)).toBe(next);
});

test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/%5c/..\\evil', 'javascript:alert(1)', '/a\nb', '', null, `/${'a'.repeat(600)}`])(
  'a link cannot lead somewhere else: %j',
  (next) => {
    expect(safeNext(next)).toBe('/enterprise');
  },
);
