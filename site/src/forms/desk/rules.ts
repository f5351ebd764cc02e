import { deskApplicationsApi } from '@rongqiao/financing/contract.ts';
import { askFinancing } from '../../cms/financing.ts';
import type { Visit } from '../../cms/visit.ts';
import { readControl } from '../controls.ts';
import { type Outcome, outcomeOf, textOf, typed } from '../form.ts';

const control = 'secondReviewAboveFen';

export async function submitRules(visit: Visit, form: FormData): Promise<Outcome<unknown>> {
  const values = typed(form, [control]);
  const read = readControl('money', form, control);
  if ('wrong' in read) return { kind: 'again', status: 400, form: { values, problems: [{ field: control, message: read.wrong }] } };
  return outcomeOf(await askFinancing(visit, deskApplicationsApi.changeRules, { body: { [control]: read.value, version: Number(textOf(form, 'version')) } }), values, [control]);
}
