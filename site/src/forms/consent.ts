/** 授权: filled in, read once more word for word, given; and taken back. */
import { collectionConsentApi, consentApi } from '@rongqiao/strapi-kit/contract.ts';
import { ConsentWish } from '@rongqiao/contracts/consent.ts';
import { askKit } from '../cms/kit.ts';
import type { Visit } from '../cms/visit.ts';
import { type FormState, type Outcome, outcomeOf, textOf, typed } from './form.ts';

export const consentControls = ['categories', 'purpose', 'validFrom', 'validUntil', 'readsMax', 'warnedCategories', 'granteeId'];
const lines = ['purpose', 'validFrom', 'validUntil', 'readsMax'];

const codes = (form: FormData, name: string): string[] => form.getAll(name).filter((code): code is string => typeof code === 'string' && /^[a-z-]{1,41}$/.test(code));

/** What was typed, several codes parted by blanks. */
export const typedConsent = (form: FormData): Record<string, string> => ({
  ...typed(form, lines),
  categories: codes(form, 'categories').join(' '),
  warnedCategories: codes(form, 'warnedCategories').join(' '),
});

const wishOf = (form: FormData): Record<string, unknown> => ({
  ...typed(form, ['granteeKind', 'granteeId', 'purpose', 'validFrom', 'validUntil', 'textVersion']),
  categories: codes(form, 'categories'),
  warnedCategories: codes(form, 'warnedCategories'),
  readsMax: Number(textOf(form, 'readsMax').normalize('NFKC')),
});

/** Before the words are shown: what is ill-formed goes back. */
export function checkConsent(form: FormData): { wish: ConsentWish } | { again: FormState } {
  const parsed = ConsentWish.safeParse(wishOf(form));
  if (parsed.success) return { wish: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => {
    const field = consentControls.find((control) => control === path[0]);
    return field ? { field, message } : { message };
  });
  return { again: { values: typedConsent(form), problems } };
}

export const submitConsent = async (visit: Visit, form: FormData): Promise<Outcome<unknown>> =>
  outcomeOf(await askKit(visit, consentApi.giveConsents, { body: wishOf(form), idempotencyKey: textOf(form, 'key') }), typedConsent(form), consentControls);

export const submitRevocation = async (visit: Visit, form: FormData): Promise<Outcome<unknown>> =>
  outcomeOf(await askKit(visit, consentApi.revokeConsent, { params: { id: textOf(form, 'consentId') } }), {}, []);

/** 采集经营者本人的数据: agreed to, or taken back; `done` is what is said afterwards. */
export async function submitCollection(visit: Visit, form: FormData): Promise<{ outcome: Outcome<unknown>; done: string }> {
  const [revoked] = codes(form, 'revoke');
  if (revoked) return { outcome: outcomeOf(await askKit(visit, collectionConsentApi.revokeCollectionConsent, { params: { category: revoked } }), {}, []), done: 'collection-revoked' };
  const body = { categories: codes(form, 'categories'), textVersion: textOf(form, 'textVersion') };
  return { outcome: outcomeOf(await askKit(visit, collectionConsentApi.giveCollectionConsents, { body }), {}, ['categories']), done: 'collection-agreed' };
}
