/** Registration, sign-in, sessions, one's own account. */
import { z } from 'zod';
import { Membership } from '@rongqiao/contracts/membership.ts';
import { Address, ById, DisplayName, GivenPassword, Id, Moment, NewPassword, VerificationCode } from './fields.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';

/** The token is shown once, in this answer; later requests carry it as `Authorization: Bearer <token>`. */
export const SessionOpened = z.object({ token: z.string(), sessionId: Id, expiresAt: Moment, displayName: z.string() });
export type SessionOpened = z.infer<typeof SessionOpened>;

/** The same for every address, known or not. */
export const CodeSent = z.object({ message: z.string(), expiresInSeconds: z.int(), nextCodeInSeconds: z.int() });
export type CodeSent = z.infer<typeof CodeSent>;

export const Me = z.object({
  displayName: z.string(),
  /** null: the account has none. */
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  memberships: z.array(Membership),
  /** For whom the person acts now; null: only for itself. */
  actingFor: Membership.nullable(),
  session: z.object({ id: Id, expiresAt: Moment }),
});
export type Me = z.infer<typeof Me>;

export const Session = z.object({
  id: Id,
  isCurrent: z.boolean(),
  startedAt: Moment,
  lastSeenAt: Moment,
  expiresAt: Moment,
  /** What the browser calls itself, shortened. */
  userAgent: z.string(),
  visitorAddress: z.string(),
});
export type Session = z.infer<typeof Session>;

/** The visitor's own browser, told by the site: it asks on the visitor's behalf, so the request's own header names the site. */
const UserAgent = z.string().max(1000).optional();

export const peopleApi = {
  askRegistrationCode: endpoint({
    method: 'POST',
    path: '/registration/codes',
    body: z.object({ address: Address }),
    answer: CodeSent,
  }),
  register: endpoint({
    method: 'POST',
    path: '/registration',
    body: z.object({
      address: Address,
      code: VerificationCode,
      displayName: DisplayName,
      password: NewPassword,
      userAgent: UserAgent,
    }),
    answer: SessionOpened,
  }),
  askPasswordResetCode: endpoint({
    method: 'POST',
    path: '/password-reset/codes',
    body: z.object({ address: Address }),
    answer: CodeSent,
  }),
  /** Ends all sessions and lifts a lock; answers 204, then one signs in. */
  resetPassword: endpoint({
    method: 'POST',
    path: '/password-reset',
    body: z.object({ address: Address, code: VerificationCode, password: NewPassword }),
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/sessions',
    body: z.object({
      /** Not `Address`: what is no address gets the same answer as an unknown one. */
      identifier: z
        .string('请填写邮箱或手机号。')
        .min(1, '请填写邮箱或手机号。')
        .max(500, '邮箱或手机号太长，请检查。'),
      password: GivenPassword,
      /** 保持登录: 7 days without use instead of 30 minutes. */
      keepSignedIn: z.boolean().default(false),
      userAgent: UserAgent,
    }),
    answer: SessionOpened,
  }),
  signOut: endpoint({ method: 'DELETE', path: '/sessions/current' }),
  listSessions: endpoint({ method: 'GET', path: '/sessions', answer: z.object({ sessions: z.array(Session) }) }),
  endSession: endpoint({ method: 'DELETE', path: '/sessions/:id', params: ById }),
  endOtherSessions: endpoint({ method: 'DELETE', path: '/sessions', answer: z.object({ ended: z.int() }) }),
  whoAmI: endpoint({ method: 'GET', path: '/me', answer: Me }),
  actFor: endpoint({
    method: 'PUT',
    path: '/me/acting-for',
    body: z.object({ membershipId: Id.nullable() }),
    answer: Me,
  }),
  /** Ends all other sessions. */
  changePassword: endpoint({
    method: 'PUT',
    path: '/me/password',
    body: z.object({ currentPassword: GivenPassword, newPassword: NewPassword }),
  }),
  changeName: endpoint({ method: 'PUT', path: '/me/name', body: z.object({ displayName: DisplayName }), answer: Me }),
};
