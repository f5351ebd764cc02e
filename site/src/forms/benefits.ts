/** 等级权益: an institution writes one, or ends one. */
import { type Benefit, benefitApi } from '@rongqiao/credit-scoring/contract.ts';
import { askCredit } from '../cms/credit.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from './form.ts';

const controls = ['kind', 'gradeMin', 'title', 'detail', 'validTo'];

export async function submitBenefit(visit: Visit, form: FormData): Promise<Outcome<Benefit>> {
  const values = typed(form, controls);
  if (textOf(form, 'end') !== '') {
    return outcomeOf(await askCredit(visit, benefitApi.endBenefit, { params: { id: textOf(form, 'end') }, body: { version: textOf(form, 'version') } }), values, []);
  }
  const { validTo, ...others } = values;
  return outcomeOf(await askCredit(visit, benefitApi.addBenefit, { body: { ...others, validTo: validTo || null } }), values, controls);
}
