/** The home page: what ends soon, what is new. A part that the cms cannot give now is left out with a calm line. */
import type { CmsAnswer } from '../cms/ask-cms.ts';
import type { ContentPage } from '../cms/content.ts';
import type { NewsBrief } from '../cms/news.ts';
import type { PolicyBrief } from '../cms/policies.ts';
import { newsRow, policyRow } from './rows.ts';

interface Answers {
  closing: CmsAnswer<ContentPage<PolicyBrief>>;
  policies: CmsAnswer<ContentPage<PolicyBrief>>;
  news: CmsAnswer<ContentPage<NewsBrief>>;
}

const POLICIES_SHOWN = 5;

export function homePage({ closing, policies, news }: Answers, today: string) {
  const closingRows = itemsOf(closing).map((policy) => policyRow(policy, today));
  const shown = new Set(closingRows.map(({ href }) => href));
  const newest = itemsOf(policies).map((policy) => policyRow(policy, today));
  return {
    closing: closingRows,
    // What already stands under "ends soon" is not shown twice.
    policies: newest.filter(({ href }) => !shown.has(href)).slice(0, POLICIES_SHOWN),
    news: itemsOf(news).map((item) => newsRow(item)),
    isBusy: [closing, policies, news].some(({ kind }) => kind !== 'answered'),
  };
}

const itemsOf = <T>(answer: CmsAnswer<ContentPage<T>>): T[] => (answer.kind === 'answered' ? answer.data.items : []);
