/** One question to the owner of a firm: "will you show your electronic licence to this platform?" */
import { z } from 'zod';
import { RegisteredFirm } from '../register.ts';

const minutesValid = 10;

export const PresenterRole = z.enum(['legal-representative', 'authorised-administrator']);
export type PresenterRole = z.infer<typeof PresenterRole>;
export const presenterRoleLabels: Record<PresenterRole, string> = {
  'legal-representative': '法定代表人',
  'authorised-administrator': '经授权的管理员',
};

/** returnUrl is put into a link and a redirect: web addresses only, never javascript: or data:. */
const WebAddress = z.url({ protocol: /^https?$/, error: '返回地址应为 http 或 https 开头的完整网址' }).max(2000);

export const LicenceOrder = z.strictObject({
  uscc: RegisteredFirm.shape.uscc,
  enterpriseName: z.string().trim().min(1, '企业名称不能为空').max(200),
  state: z.string().min(1, 'state 不能为空').max(500),
  returnUrl: WebAddress,
});
export type LicenceOrder = z.infer<typeof LicenceOrder>;

export const Presenter = z.object({
  name: z.string().trim().min(1, '请填写出示人姓名。').max(50, '姓名不能超过 50 个字。'),
  role: PresenterRole,
});
export type Presenter = z.infer<typeof Presenter>;

const Refusal = z.object({
  code: z.enum(['declined', 'firm-not-registered', 'not-legal-representative', 'not-authorised-administrator']),
  message: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

export const LicenceRequest = LicenceOrder.extend({
  requestId: z.string(),
  askedAt: z.string(),
  expiresAt: z.string(),
  presenter: Presenter.nullable(),
  confirmedAt: z.string().nullable(),
  refusal: Refusal.nullable(),
});
export type LicenceRequest = z.infer<typeof LicenceRequest>;

export type LicenceStatus = 'pending' | 'confirmed' | 'refused' | 'expired';
export const licenceStatusLabels: Record<LicenceStatus, string> = {
  pending: '等待确认',
  confirmed: '已同意',
  refused: '已拒绝',
  expired: '已过期',
};

export function ask(order: LicenceOrder, requestId: string, now: Date): LicenceRequest {
  const expiresAt = new Date(now.getTime() + minutesValid * 60_000).toISOString();
  const unanswered = { presenter: null, confirmedAt: null, refusal: null };
  return { ...order, requestId, askedAt: now.toISOString(), expiresAt, ...unanswered };
}

export function statusAt(request: LicenceRequest, now: Date): LicenceStatus {
  if (request.confirmedAt) return 'confirmed';
  if (request.refusal) return 'refused';
  return now.toISOString() < request.expiresAt ? 'pending' : 'expired';
}

/** Where the browser goes afterwards; the platform fetches the result itself and believes nothing in this address. */
export function returnAddress({ returnUrl, requestId, state }: LicenceRequest): string {
  const address = new URL(returnUrl);
  address.searchParams.set('requestId', requestId);
  address.searchParams.set('state', state);
  return address.href;
}
