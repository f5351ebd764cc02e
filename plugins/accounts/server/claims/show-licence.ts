/** The first way: the legal representative shows the electronic licence. */
import { cmsSettings } from '@rongqiao/config';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { CLAIM_VALID_DAYS, claimMoves } from '../../domain/claim-moves.ts';
import { waitingTime } from '../../domain/waiting-time.ts';
import { asCaller } from '../as-caller.ts';
import { GatewayRefusal, GatewayUnavailable } from '../gateways/ask-gateway.ts';
import { electronicLicence } from '../gateways/connected-gateways.ts';
import { type ElectronicLicence, type LicenceStatement, UntrustedStatement } from '../gateways/electronic-licence.ts';
import { isSame, newToken } from '../secrets.ts';
import type { ClaimRow, Evidence } from './claim-row.ts';
import { ownClaim } from './find-claim.ts';
import { changedMeanwhile, moveClaim } from './move-claim.ts';
import { settleProof } from './settle-proof.ts';

const notOffered = problem(409, 'way-not-offered', '平台暂未接入电子营业执照，请换一种方式。');
const unavailable = problem(503, 'licence-unavailable', '电子营业执照服务暂时没有响应，请稍后再试，或换一种方式。');
const untrusted = problem(
  503,
  'licence-untrusted',
  '电子营业执照服务的答复没有通过验签，不能采信；请稍后再试，或换一种方式。',
);
const otherFirm = '出示的电子营业执照与申请的企业不一致。';

export async function askLicence(userId: number, claimId: string, returnPath: string): Promise<ClaimRow> {
  const claim = await ownClaim(userId, claimId);
  insistOnState(claim, claimMoves['ask-licence'].from);
  const wait = await secondsUntilFree('ask-licence', String(userId), 10, 3600);
  if (wait > 0) throw new Refusal(problem(429, 'too-many', `操作太频繁，请${waitingTime(wait)}后再试。`));
  const nonce = newToken();
  const order = {
    uscc: claim.uscc,
    enterpriseName: claim.enterprise_name,
    nonce,
    returnUrl: `${cmsSettings().PUBLIC_URL}${returnPath}`,
  };
  const { requestId, confirmUrl } = await asking((licence) => licence.ask(order));
  return asCaller((tx) =>
    moveClaim(tx, claimId, 'ask-licence', {
      way: 'electronic-licence',
      licence_request_id: requestId,
      licence_nonce: nonce,
      licence_url: confirmUrl,
      reason: null,
      expires_at: new Date(Date.now() + CLAIM_VALID_DAYS * 86_400_000),
    }),
  );
}

/** Believes nothing but the signed statement, fetched by the platform itself. */
export async function fetchLicenceResult(userId: number, claimId: string): Promise<ClaimRow> {
  const claim = await ownClaim(userId, claimId);
  insistOnState(claim, ['awaiting-licence']);
  const statement = await asking((licence) => licence.result(claim.licence_request_id ?? ''));
  if (statement.status === 'pending') return claim;
  const seen = { version: claim.version, states: ['awaiting-licence'] } as const;
  const isShown = statement.status === 'confirmed' && isAbout(claim, statement);
  if (isShown) return asCaller((tx) => settleProof(tx, claim, evidenceOf(statement), seen));
  const reason = statement.status === 'confirmed' ? otherFirm : statement.message;
  return asCaller((tx) => moveClaim(tx, claimId, 'licence-not-shown', { reason }, seen));
}

type Confirmed = Extract<LicenceStatement, { status: 'confirmed' }>;

/** The answer to this very question: another claim's, or another firm's, is worth nothing here. */
const isAbout = (claim: ClaimRow, { requestId, nonce, uscc }: Confirmed): boolean =>
  requestId === claim.licence_request_id && isSame(nonce, claim.licence_nonce ?? '') && uscc === claim.uscc;

const evidenceOf = ({ requestId, enterpriseName, presenter, confirmedAt }: Confirmed): Evidence => ({
  way: 'electronic-licence',
  requestId,
  enterpriseName,
  presenterName: presenter.name,
  presenterRole: presenter.role,
  confirmedAt,
});

function insistOnState({ state }: ClaimRow, states: readonly ClaimRow['state'][]): void {
  if (!states.includes(state)) throw new Refusal(changedMeanwhile);
}

async function asking<T>(question: (licence: ElectronicLicence) => Promise<T>): Promise<T> {
  const licence = electronicLicence();
  if (!licence) throw new Refusal(notOffered);
  try {
    return await question(licence);
  } catch (error) {
    if (error instanceof GatewayRefusal) throw new Refusal(problem(409, 'licence-refused', error.message));
    if (!(error instanceof GatewayUnavailable || error instanceof UntrustedStatement)) throw error;
    platform().log.error(`electronic licence: ${error.message}`);
    throw new Refusal(error instanceof UntrustedStatement ? untrusted : unavailable);
  }
}
