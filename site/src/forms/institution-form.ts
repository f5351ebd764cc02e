/** What an institution says about itself, and what the buttons of that page do. */
import type { InstitutionDraft } from '@rongqiao/editorial/contract.ts';
import { type CmsAnswer, orBusy, type Refused } from '../cms/ask-cms.ts';
import { discardOwnInstitutionChanges, type OwnInstitution, readOwnInstitution, saveOwnInstitution, submitOwnInstitution, withdrawOwnInstitution } from '../cms/own-texts.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, textOf } from './form.ts';
import { problemsAtControls, readText, sureToDiscard, type TextForm, typedValues, withoutEmptyRows, withRowsChanged } from './text-form.ts';

type Kinds = Record<Exclude<keyof InstitutionDraft, 'outlets'>, TextForm['controls'][string]>;
type Outlet = NonNullable<InstitutionDraft['outlets']>[number];

export const institutionForm: TextForm = {
  controls: {
    introduction: 'text',
    riskAppetite: 'text',
    preferredIndustries: 'industries',
    preferredSizes: 'codes',
    preferredStages: 'codes',
    serviceRegions: 'regions',
    address: 'text',
    phone: 'text',
    website: 'text',
    decisionDaysMax: 'count',
  } satisfies Kinds,
  rows: {
    outlets: { name: 'text', regionCode: 'text', address: 'text', latitude: 'degrees', longitude: 'degrees', hours: 'text', phone: 'text', servicesText: 'text' } satisfies Record<keyof Outlet, TextForm['controls'][string]>,
  },
};

/** Answers the key of the message on the page that follows. */
export async function takeInstitutionStep(visit: Visit, form: FormData): Promise<Outcome<string>> {
  const step = textOf(form, 'step') || 'save';
  const updatedAt = textOf(form, 'updatedAt');
  if (step === 'withdraw') return then('review-withdrawn', await withdrawOwnInstitution(visit));
  if (step === 'discard' && textOf(form, 'sureDiscard') !== 'yes') return { kind: 'again', status: 400, form: { values: {}, problems: [sureToDiscard] } };
  if (step === 'discard') return then('discarded', await discardOwnInstitutionChanges(visit, updatedAt));
  const changed = withRowsChanged(institutionForm, typedValues(institutionForm, form), step);
  if (changed) return { kind: 'again', status: 200, form: { values: { ...changed, updatedAt }, problems: [] } };
  const filled = withoutEmptyRows(institutionForm, form);
  const values = { ...typedValues(institutionForm, filled), updatedAt };
  const { content, problems } = readText(institutionForm, filled, values);
  if (problems.length > 0) return { kind: 'again', status: 400, form: { values, problems } };
  const saved = orBusy(await saveOwnInstitution(visit, content, updatedAt));
  if (saved.kind === 'refused') return refused(saved, await withFreshVersion(visit, saved, values));
  if (step !== 'submit') return { kind: 'done', data: 'saved' };
  const submitted = orBusy(await submitOwnInstitution(visit, saved.data.updatedAt));
  return submitted.kind === 'answered' ? { kind: 'done', data: 'sent-for-review' } : refused(submitted, { ...values, updatedAt: saved.data.updatedAt });
}

function then(done: string, answer: CmsAnswer<OwnInstitution>): Outcome<string> {
  const settled = orBusy(answer);
  return settled.kind === 'answered' ? { kind: 'done', data: done } : refused(settled, {});
}

/** Whoever was told what differs may save again, knowingly. */
async function withFreshVersion(visit: Visit, { code }: Refused, values: Record<string, string>) {
  const now = code === 'changed' ? await readOwnInstitution(visit) : undefined;
  return now?.kind === 'answered' ? { ...values, updatedAt: now.data.updatedAt } : values;
}

function refused({ status, code, message, fields }: Refused, values: Record<string, string>): Outcome<string> {
  const problems = problemsAtControls(institutionForm, fields);
  return { kind: 'again', status, form: { values, problems: code === 'changed' || problems.length === 0 ? [{ message }, ...problems] : problems } };
}
