/** What happens when the owner presses 同意 or 拒绝. */
import type { Answer } from '../http/answers.ts';
import { redirect, showPage } from '../http/answers.ts';
import type { World } from '../world.ts';
import { checkPresenter, declined } from './check-presenter.ts';
import { confirmForm, requestClosed } from './pages.ts';
import type { LicenceRequest, LicenceStatus } from './request.ts';
import { Presenter, returnAddress, statusAt } from './request.ts';

const closedBecause: Record<Exclude<LicenceStatus, 'pending'>, string> = {
  confirmed: '您已经同意过这次请求，不需要再操作。',
  refused: '这次请求已被拒绝。如需继续，请回到平台重新发起。',
  expired: '这次请求已过期，请回到平台重新发起。',
};

export function showRequest(world: World, request: LicenceRequest): Answer {
  const status = statusAt(request, world.now());
  if (status === 'pending') return showPage('出示电子营业执照', confirmForm(request));
  return showPage('出示电子营业执照', requestClosed(request, request.refusal?.message ?? closedBecause[status]));
}

export function decide(world: World, request: LicenceRequest, form: URLSearchParams): Answer {
  const status = statusAt(request, world.now());
  if (status !== 'pending') return showPage('出示电子营业执照', requestClosed(request, closedBecause[status]), 409);
  if (form.get('decision') === 'refuse') return refuse(world, request);
  if (form.get('decision') !== 'agree') return askAgain(request, '请点“同意”或“拒绝”。');

  const presenter = Presenter.safeParse({ name: form.get('name') ?? '', role: form.get('role') });
  if (!presenter.success) return askAgain(request, '请填写出示人姓名（不超过 50 个字），并选择出示人身份。');
  return present(world, request, presenter.data);
}

const askAgain = (request: LicenceRequest, complaint: string): Answer =>
  showPage('出示电子营业执照', confirmForm(request, complaint), 400);

function refuse(world: World, request: LicenceRequest): Answer {
  request.refusal = declined;
  world.changed();
  return redirect(returnAddress(request));
}

/** A wrong person ends the request: a licence that could be guessed at again and again would prove nothing. */
function present(world: World, request: LicenceRequest, claimed: Presenter): Answer {
  const { presenter, refusal } = checkPresenter(world.register.byUscc(request.uscc), claimed);
  request.presenter = presenter;
  request.refusal = refusal;
  request.confirmedAt = refusal ? null : world.now().toISOString();
  world.changed();
  if (refusal) return showPage('出示电子营业执照', requestClosed(request, refusal.message), 403);
  return redirect(returnAddress(request));
}
