/** What the outside sees of `data-exchange`: every HTTP endpoint with its shapes, and every event. */
export { factsChanged } from './contract/events.ts';
