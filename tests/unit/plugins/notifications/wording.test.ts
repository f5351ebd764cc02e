import { describe, expect, test } from 'vitest';
import { accountNotices } from '../../../../plugins/notifications/domain/account-notices.ts';
import * as applicationNotices from '../../../../plugins/notifications/domain/application-notices.ts';
import { claimNotices } from '../../../../plugins/notifications/domain/claim-notices.ts';
import { disputeNotices, type DisputeOutcome } from '../../../../plugins/notifications/domain/dispute-notices.ts';
import { askerNotices, deskNotices } from '../../../../plugins/notifications/domain/inquiry-notices.ts';
import { matchNotices } from '../../../../plugins/notifications/domain/match-notices.ts';
import { reminderNotices } from '../../../../plugins/notifications/domain/reminder-notices.ts';
import { invitationNotice, membershipNotices, signingNotices } from '../../../../plugins/notifications/domain/membership-notices.ts';
import { Notice } from '../../../../plugins/notifications/domain/notice.ts';
import { reviewNotices } from '../../../../plugins/notifications/domain/review-notices.ts';
import { renderMail } from '../../../../plugins/notifications/domain/render-mail.ts';
import { renderSms } from '../../../../plugins/notifications/domain/render-sms.ts';
import { codeNotice, noCodeNotice } from '../../../../plugins/notifications/domain/verification-notices.ts';

const name = '沈阳示例机械有限公司<b>';
const until = '2026-11-23T06:05:00.000Z';
const claim = { enterpriseName: name, reason: '授权书没有签字', validDays: 3 };
const membership = { organisationName: name, roles: ['administrator', 'signatory'] as const };
const inquiry = { what: '咨询', topic: '贷款', respondentName: name, promise: '11月24日（星期二）17:00', path: '/consult/1' };
const application = { applicationId: 'a1', code: 'SQ-20261124-0A1B2C3D', institutionName: name, productName: '税易贷', promise: '机构须在11月27日（星期五）17:00前受理' };
const outcomes: DisputeOutcome[] = ['claimant-replaces', 'claimant-joins', 'dismissed', 'withdrawn'];
const token = 'Zk3-tokenOfFortyThreeCharacters_0123456789ab';

const all: [string, Notice][] = [
  ['code to register', codeNotice('registration', '042817', until)],
  ['code to reset', codeNotice('password-reset', '042817', until)],
  ['already registered', noCodeNotice('registration')],
  ['no account', noCodeNotice('password-reset')],
  ['registered', accountNotices.registered({ displayName: '王建国' })],
  ['locked', accountNotices.locked({ until, visitorAddress: '203.0.113.9' })],
  ['password changed', accountNotices.passwordChanged({ how: 'changed' })],
  ['password reset', accountNotices.passwordChanged({ how: 'reset' })],
  ['blocked', accountNotices.blocked({ reason: '冒用他人名义' })],
  ['unblocked', accountNotices.unblocked({ reason: '已核实身份' })],
  ...Object.entries(claimNotices).map(([occasion, word]): [string, Notice] => [`claim ${occasion}`, word(claim)]),
  ['dispute opened', disputeNotices.opened({ enterpriseName: name })],
  ...outcomes.map((outcome): [string, Notice] => [`dispute ${outcome}`, disputeNotices.decided({ enterpriseName: name, outcome, reason: '营业执照与登记一致' })]),
  ['invitation', invitationNotice({ ...membership, invitedBy: '李海燕', expiresAt: until, token })],
  ['membership granted', membershipNotices.granted(membership)],
  ['roles changed', membershipNotices.rolesChanged(membership)],
  ['membership ended', membershipNotices.ended(membership)],
  ...(['product', 'institution'] as const).flatMap((what) =>
    Object.entries(reviewNotices).map(([outcome, word]): [string, Notice] => [`${what} ${outcome}`, word({ what, documentId: 'a1', name, remark: '请写明放款条件' })]),
  ),
  ['signing suspended', signingNotices.suspended({ enterpriseName: name })],
  ...Object.entries({ ...askerNotices, 'ask without adviser': (facts: typeof inquiry) => askerNotices.ask!({ ...facts, respondentName: null }) }).map(([occasion, word]): [string, Notice] => [`asker ${occasion}`, word(inquiry)]),
  ...Object.entries(deskNotices).flatMap(([occasion, word]): [string, Notice][] => [[`desk ${occasion}`, word(inquiry)], [`desk ${occasion} without a clock`, word({ ...inquiry, promise: null })]]),
  ['match found', matchNotices.found({ enterpriseName: name, names: [name, name, name, name, name, name] })],
  ...Object.entries(reminderNotices).map(([occasion, word]): [string, Notice] => [`reminder ${occasion}`, word({ policyTitle: name, closesOn: '2026年12月31日', path: '/policies/a' })]),
  ...Object.entries({ ...applicationNotices.firmNotices, offer: applicationNotices.offerNotice }).map(([occasion, word]): [string, Notice] => [`firm ${occasion}`, word(application)]),
  ...Object.entries({ ...applicationNotices.deskApplicationNotices, review: applicationNotices.reviewNotice }).map(([occasion, word]): [string, Notice] => [`institution ${occasion}`, word({ ...application, promise: null })]),
  ...Object.entries(applicationNotices.mediationNotices).map(([occasion, word]): [string, Notice] => [`mediation ${occasion}`, word('a1')]),
  ['mediation asked', applicationNotices.askedMediationNotice],
  ['applications overdue', applicationNotices.overdueApplicationsNotice(2)],
  ['mediations overdue', applicationNotices.overdueMediationsNotice(1)],
  ['signing restored', signingNotices.restored(membership)],
];

describe.each(all)('%s', (_occasion, notice) => {
  const mail = renderMail(notice, 'https://rongqiao.example');
  const sms = renderSms(notice, 'https://rongqiao.example');

  test('is well-formed, in whole Chinese sentences', () => {
    expect(Notice.parse(notice)).toEqual(notice);
    for (const paragraph of notice.paragraphs) expect(paragraph).toMatch(/[。！？]$/);
    expect(notice.title).not.toMatch(/[。！]$/);
    expect(`${mail.text}${sms}`).not.toMatch(/undefined|null|\[object|。。|，。/);
    expect(sms.length).toBeLessThanOrEqual(300);
  });

  test('says in the HTML what it says in the text, and marks nothing up by itself', () => {
    for (const paragraph of notice.paragraphs) expect(mail.text).toContain(paragraph);
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).not.toMatch(/<(script|img|link|iframe)|\son\w+=/i);
    expect(mail.subject).toMatch(/^【融桥】[^\r\n]+$/);
  });
});

test('nothing but the notice of a code carries a code, and its subject does not', () => {
  expect(all.filter(([, { code }]) => code).map(([occasion]) => occasion)).toEqual(['code to register', 'code to reset']);
  const notice = codeNotice('registration', '042817', until);
  expect(renderMail(notice, 'https://x.example').subject).not.toContain('042817');
  expect(renderMail(notice, 'https://x.example').text).toContain('验证码：042817\n');
  expect(renderSms(notice, 'https://x.example')).toBe('【融桥】验证码042817，用于注册融桥账号。请在11月23日14:05前填写，只能用一次。请勿告诉他人。');
});

test('an invitation names who, what, until when, and leads to its page', () => {
  const notice = invitationNotice({ ...membership, invitedBy: '李海燕', expiresAt: until, token });
  const { text } = renderMail(notice, 'https://rongqiao.example/');
  expect(text).toContain('李海燕邀请您加入“沈阳示例机械有限公司 b”，担任管理员、签约人。');
  expect(text).toContain(`\nhttps://rongqiao.example/invitations/${token}\n`);
  expect(renderSms(notice, 'https://rongqiao.example').endsWith(` https://rongqiao.example/invitations/${token}`)).toBe(true);
});

test('every link leads to our own site', () => {
  for (const [, notice] of all) {
    const links = renderMail(notice, 'https://rongqiao.example').html.match(/https?:\/\/[^"<\s]+/g) ?? [];
    for (const link of links) expect(link.startsWith('https://rongqiao.example')).toBe(true);
  }
});
