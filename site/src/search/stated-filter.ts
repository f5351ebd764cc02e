import type { Question } from '@rongqiao/search-sync/domain/understand-question.ts';
import { between } from '../finders/product-finder.ts';
import type { Filter } from './filter.ts';

/** Products that lend the amount, for the time, that the question names. */
export const fittingFigures = ({ yuan, months }: Pick<Question, 'yuan' | 'months'>): Filter[] => [
  ...(yuan === undefined ? [] : [between(yuan, 'amountYuanMin', 'amountYuanMax')]),
  ...(months === undefined ? [] : [between(months, 'termMonthsMin', 'termMonthsMax')]),
];
