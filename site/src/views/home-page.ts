/** The home page: the platform in figures, what ends soon, what is new. A part that the cms cannot give now is left out with a calm line. */
import { type InstitutionKind, institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import type { PublicFigures } from '@rongqiao/supervision/contract.ts';
import type { CmsAnswer } from '../cms/ask-cms.ts';
import type { ContentPage } from '../cms/content.ts';
import type { NewsBrief } from '../cms/news.ts';
import type { PolicyBrief } from '../cms/policies.ts';
import { countedText, platformFigures } from './platform-figures.ts';
import { newsRow, policyRow } from './rows.ts';

export interface KindLine {
  label: string;
  href: string;
  count: number;
}

interface Answers {
  closing: CmsAnswer<ContentPage<PolicyBrief>>;
  policies: CmsAnswer<ContentPage<PolicyBrief>>;
  news: CmsAnswer<ContentPage<NewsBrief>>;
  figures: CmsAnswer<PublicFigures>;
}

const POLICIES_SHOWN = 4;
const KINDS_SHOWN = 12;

export function homePage({ closing, policies, news, figures }: Answers, today: string) {
  const closingRows = itemsOf(closing).map((policy) => policyRow(policy, today));
  const shown = new Set(closingRows.map(({ href }) => href));
  const newest = itemsOf(policies).map((policy) => policyRow(policy, today));
  return {
    closing: closingRows,
    // What already stands under "ends soon" is not shown twice.
    policies: newest.filter(({ href }) => !shown.has(href)).slice(0, POLICIES_SHOWN),
    news: itemsOf(news).map((item) => newsRow(item)),
    figures: figures.kind === 'answered' ? { figures: platformFigures(figures.data.total), counted: countedText(figures.data) } : undefined,
    kinds: figures.kind === 'answered' ? figures.data.institutionsByKind.slice(0, KINDS_SHOWN).map(kindLine) : [],
    isBusy: [closing, policies, news].some(({ kind }) => kind !== 'answered'),
  };
}

const kindLine = ({ code, count }: { code: InstitutionKind; count: number }): KindLine => ({ label: institutionKindLabels[code], href: `/institutions?kind=${code}`, count });

const itemsOf = <T>(answer: CmsAnswer<ContentPage<T>>): T[] => (answer.kind === 'answered' ? answer.data.items : []);
