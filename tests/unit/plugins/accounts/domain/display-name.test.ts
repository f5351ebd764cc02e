import { expect, test } from 'vitest';
import { DisplayName } from '../../../../../plugins/accounts/contract.ts';

test.each(['王小明', '阿卜杜拉·买买提', "O'Brien", '欧阳 修', '李𠮷', 'Zoë (财务)'])('%s is a name', (name) =>
  expect(DisplayName.safeParse(name).success).toBe(true),
);

test.each(['', '   ', '<b>王</b>', '王\u202e小明', '王\u200b明', '·', 'http://x.cn', '王\n明'.repeat(30), '王\u0000'])(
  '%j is none',
  (name) => expect(DisplayName.safeParse(name).success).toBe(false),
);
