/** What the outside sees of `editorial`: what an institution writes about itself and its products, and what a reviewer decided. */
export * from './contract/drafts.ts';
export * from './contract/own-texts.ts';
export * as editorialEvents from './contract/events.ts';
export { standingLabels, Standing } from './domain/standing.ts';
