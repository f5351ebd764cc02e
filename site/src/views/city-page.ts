/** A city's channel: what its own departments and institutions offer, then what the province and the country offer everybody. */
import type { CityChannel } from '@rongqiao/contracts/values/city-channel.ts';
import { childRegions } from '@rongqiao/contracts/values/region.ts';
import type { PublicFigures } from '@rongqiao/supervision/contract.ts';
import type { CmsAnswer } from '../cms/ask-cms.ts';
import type { ContentPage } from '../cms/content.ts';
import type { InstitutionBrief } from '../cms/institutions.ts';
import type { NewsBrief } from '../cms/news.ts';
import type { PolicyBrief } from '../cms/policies.ts';
import type { ProductBrief } from '../cms/products.ts';
import { productCardOfBrief } from './product-card.ts';
import { countedText, placeFigures } from './platform-figures.ts';
import { institutionRow, newsRow, policyRow } from './rows.ts';

interface Answers {
  policies: CmsAnswer<ContentPage<PolicyBrief>>;
  products: CmsAnswer<ContentPage<ProductBrief>>;
  institutions: CmsAnswer<ContentPage<InstitutionBrief>>;
  news: CmsAnswer<ContentPage<NewsBrief>>;
  figures: CmsAnswer<PublicFigures>;
}

/** The city and its districts. */
export const placesOf = ({ regionCode }: CityChannel): string[] => [regionCode, ...childRegions(regionCode)];

export function cityPage(city: CityChannel, answers: Answers, today: string) {
  return {
    name: city.name,
    policies: itemsOf(answers.policies).map((policy) => policyRow(policy, today)),
    products: itemsOf(answers.products).map((product) => productCardOfBrief(product, today)),
    institutions: itemsOf(answers.institutions).map((institution) => institutionRow(institution)),
    news: itemsOf(answers.news).map((news) => newsRow(news)),
    figures: figuresOf(city, answers.figures),
    links: {
      loan: `/loan?city=${city.slug}`,
      consult: `/consult?city=${city.slug}`,
      policies: `/policies?city=${city.slug}`,
      products: `/products?city=${city.slug}`,
      institutions: `/institutions?city=${city.slug}`,
      news: `/news?city=${city.slug}`,
    },
    isBusy: Object.values(answers).some(({ kind }) => kind !== 'answered'),
  };
}

/** What is the city's own; the lists of the city also show what holds in the province and the country, so they are not linked. */
function figuresOf({ regionCode }: CityChannel, answer: CmsAnswer<PublicFigures>) {
  if (answer.kind !== 'answered') return undefined;
  const own = answer.data.places.find((place) => place.regionCode === regionCode);
  return own && { figures: placeFigures(own), counted: countedText(answer.data) };
}

const itemsOf = <T>(answer: CmsAnswer<ContentPage<T>>): T[] => (answer.kind === 'answered' ? answer.data.items : []);
