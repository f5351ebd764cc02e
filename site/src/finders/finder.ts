/** What a list page offers to narrow and order its results: data, read line by line. */
import type { SearchType } from '@rongqiao/search-sync/contract.ts';
import type { Filter } from '../search/filter.ts';

export interface Option {
  /** In the address: `?level=city`. */
  value: string;
  label: string;
  filter: Filter;
}

/** A figure that the visitor types instead of choosing from a list; the facet's one option is what was asked for. */
export interface FigureInput {
  /** What the field is called in a form, in its own unit; the address keeps the facet's own key. */
  name: string;
  unit: string;
  /** In the field's unit. */
  least: number;
  most: number;
  step: number;
  /** Where the slider stops. */
  stops: readonly number[];
  asked: number | undefined;
}

export interface Facet {
  /** The parameter's name in the address. */
  key: string;
  label: string;
  /** One line below the heading, where the choice needs a word. */
  hint?: string;
  /** Several options at once mean "one of them". */
  isMany: boolean;
  options: Option[];
  input?: FigureInput;
}

export interface SortOrder {
  key: string;
  label: string;
  /** Meilisearch's rules; none is "best match first". */
  rules: string[];
}

/** What a list offers, wherever its rows come from. */
export interface ListChoices {
  /** The page it belongs to. */
  path: string;
  facets: Facet[];
  /** The first is the default. */
  sorts: SortOrder[];
}

/** A list that the search server answers. */
export interface Finder extends ListChoices {
  type: SearchType;
}

export const PAGE_SIZE = 20;

/** One option for each code of a list with labels. */
export const optionsOf = (attribute: string, labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label, filter: { attribute, in: [value] } }));
