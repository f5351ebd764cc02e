/** 信用资产证书: issued, opened or closed to those who check it, taken back after a second yes. */
import { type Certificate, certificateApi } from '@rongqiao/credit-scoring/contract.ts';
import { askCredit } from '../cms/credit.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf } from './form.ts';

const shown = (form: FormData) => ({ isNameShown: textOf(form, 'isNameShown') === 'yes', isGradeShown: textOf(form, 'isGradeShown') === 'yes' });

/** `done`: what the page that follows says. */
export async function submitCertificate(visit: Visit, form: FormData): Promise<{ outcome: Outcome<Certificate>; done: string }> {
  const [id, version, step] = [textOf(form, 'id'), textOf(form, 'version'), textOf(form, 'step')];
  if (step === 'ask-revoke') return { outcome: { kind: 'again', status: 200, form: { values: { asked: id }, problems: [] } }, done: '' };
  if (step === 'revoke') return { outcome: outcomeOf(await askCredit(visit, certificateApi.revokeCertificate, { params: { id }, body: { version } }), {}, []), done: 'certificate-revoked' };
  if (step === 'change') return { outcome: outcomeOf(await askCredit(visit, certificateApi.changeCertificate, { params: { id }, body: { ...shown(form), version } }), {}, []), done: 'certificate-changed' };
  return { outcome: outcomeOf(await askCredit(visit, certificateApi.issueCertificate, { body: shown(form) }), {}, []), done: 'certificate-issued' };
}
