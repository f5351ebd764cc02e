/** The 30-second check: three questions, ready to show, and the list that the answers lead to. */
import { cityChannels } from '@rongqiao/contracts/values/city-channel.ts';
import { industrySections } from '@rongqiao/contracts/values/industry.ts';
import { hrefOf, readState } from '../finders/finder-state.ts';
import { withoutFormFields } from '../finders/figure-facet.ts';
import { ANY_PURPOSE, loanPurposes } from '../finders/loan-purposes.ts';
import { amountFigure, productFigureKinds, productFinder, termFigure } from '../finders/product-finder.ts';
import type { FormProblem } from '../forms/form.ts';
import { figureProblem } from '../forms/figure-problem.ts';
import { securities } from './securities.ts';

export interface LoanAsked {
  problems: FormProblem[];
  /** Where the answers lead, when there is nothing wrong with them. */
  href: string | undefined;
}

/** `params`: the address of /loan, as a form or a 贷款码 made it. */
export function loanPage(params: URLSearchParams) {
  const known = withoutFormFields(productFigureKinds, params) ?? params;
  const chosen = (key: string) => known.getAll(key);
  const options = (key: string, pairs: [value: string, label: string][]) => pairs.map(([value, label]) => ({ value, label, isChosen: chosen(key).includes(value) }));
  const figure = (name: string, kept: string, factor: number) => params.get(name) ?? (known.get(kept) ? String(Number(known.get(kept)) / factor) : undefined);
  return {
    amount: figure('wan', 'amount', amountFigure.factor) ?? '50',
    term: figure('term', 'term', 1) ?? '12',
    securities: securities.map((security) => ({ ...security, isChosen: chosen('guarantee').includes(security.value) })),
    choices: [
      { name: 'purpose', label: '用途', none: undefined, options: options('purpose', loanPurposes.map(({ key, label }) => [key, label])) },
      { name: 'city', label: '城市', none: '全省都看', options: options('city', cityChannels.map(({ slug, name }) => [slug, name])) },
      { name: 'industry', label: '行业', none: '不限行业', options: options('industry', Object.entries(industrySections).map(([letter, { label }]) => [letter, label])) },
    ],
  };
}

/** The answers as an address of the supermarket; what is wrong with a figure is said at its field. */
export function askLoan(params: URLSearchParams): LoanAsked {
  const problems = [
    figureProblem(params.get('wan'), 'wan', amountFigure.input, '请填写需要多少钱，例如 50。'),
    figureProblem(params.get('term'), 'term', termFigure.input, '请填写用几个月，例如 12。'),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return { problems, href: undefined };
  const known = withoutFormFields(productFigureKinds, params) ?? params;
  const finder = productFinder(known, []);
  const state = readState(finder, known);
  const purpose = state.chosen.purpose?.length ? state.chosen.purpose : [ANY_PURPOSE];
  // What costs least comes first; nobody can pay for a better place.
  return { problems, href: hrefOf(finder, { ...state, sort: 'rate', chosen: { ...state.chosen, purpose } }) };
}
