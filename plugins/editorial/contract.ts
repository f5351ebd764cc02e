/** What the outside sees of `editorial`: what an institution writes about itself and its products, its review, and the preview of a draft. */
export * from './contract/drafts.ts';
export * from './contract/own-texts.ts';
export * as editorialEvents from './contract/events.ts';
export { standingLabels, Standing } from './domain/standing.ts';
export * from './contract/reviews.ts';
