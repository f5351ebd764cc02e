/** The consents that go with an application, as ticked, and the application itself. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { type ApplicationForm, ownApplicationsApi } from '@rongqiao/financing/contract.ts';
import { askFinancing } from '../../cms/financing.ts';
import type { Visit } from '../../cms/visit.ts';
import { type FormState, type Outcome, outcomeOf, textOf, typed } from '../form.ts';

/** Names of the ticks for one institution. */
export const categoriesField = (institutionId: string) => `read.${institutionId}`;
export const warnedField = (institutionId: string) => `warned.${institutionId}`;

export interface ConsentTerms {
  validUntil: string;
  readsMax: number;
}

const codes = (form: FormData, name: string) => form.getAll(name).flatMap((code) => CreditCategory.safeParse(code).data ?? []);

/** What was ticked and typed, several codes parted by blanks. */
const typedApplication = (form: FormData, { institutions }: ApplicationForm): Record<string, string> => ({
  ...typed(form, ['message']),
  ...Object.fromEntries(institutions.flatMap(({ id }) => [categoriesField(id), warnedField(id)].map((name) => [name, codes(form, name).join(' ')]))),
});

export async function submitApplication(visit: Visit, prepared: ApplicationForm, terms: ConsentTerms, from: string | undefined, form: FormData): Promise<Outcome<{ count: number }>> {
  const consents = prepared.institutions.map(({ id }) => ({ institutionId: id, categories: codes(form, categoriesField(id)), warnedCategories: codes(form, warnedField(id)), ...terms }));
  const body = {
    needCode: prepared.needCode,
    products: prepared.products.filter(({ obstacle }) => obstacle === null).map(({ slug }) => slug),
    consents: consents.filter(({ categories }) => categories.length > 0),
    textVersion: textOf(form, 'textVersion'),
    message: textOf(form, 'message'),
    ...(from ? { copiedFrom: from } : {}),
  };
  const answer = await askFinancing(visit, ownApplicationsApi.apply, { body, idempotencyKey: textOf(form, 'key') });
  const outcome = outcomeOf(answer, typedApplication(form, prepared), ['message']);
  return outcome.kind === 'done' ? { kind: 'done', data: { count: outcome.data.applications.length } } : outcome;
}

/** Everything that the institutions would like to read is ticked at first; what the firm unticks stays unticked. */
export const firstTicks = ({ institutions }: ApplicationForm): FormState => ({
  values: Object.fromEntries(institutions.map(({ id, categories }) => [categoriesField(id), categories.join(' ')])),
  problems: [],
});
