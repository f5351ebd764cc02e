/** 经营者本人同意采集: 征信业管理条例 §14, for individual businesses alone; below `/api/strapi-kit`. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { warnedCategories } from '@rongqiao/contracts/consent.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';

const Moment = z.string().meta({ description: 'ISO 8601, UTC' });

export const CollectionConsent = z.object({
  category: CreditCategory,
  /** What is read before it is ticked; where it was given: what was agreed. */
  text: z.string(),
  /** Null: not given, or taken back. */
  givenAt: Moment.nullable(),
});
export type CollectionConsent = z.infer<typeof CollectionConsent>;

const Answer = z.object({ isNaturalPerson: z.boolean(), consents: z.array(CollectionConsent) });

const Warned = CreditCategory.refine((one) => one in warnedCategories, '这一类数据不需要单独同意。');

export const collectionConsentApi = {
  /** Empty for a company. */
  listCollectionConsents: endpoint({ method: 'GET', path: '/collection-consents', answer: Answer }),
  /** Each category is ticked on its own, after its warning. */
  giveCollectionConsents: endpoint({
    method: 'POST',
    path: '/collection-consents',
    body: z.object({
      categories: z.array(Warned).min(1, '请读完提示，勾选同意的类别；不同意就不用提交。').max(10),
      /** The text that was shown; an older one is refused. */
      textVersion: z.string().max(20),
    }),
    answer: Answer,
  }),
  revokeCollectionConsent: endpoint({ method: 'POST', path: '/collection-consents/:category/revocation', params: z.object({ category: Warned }), answer: Answer }),
};
