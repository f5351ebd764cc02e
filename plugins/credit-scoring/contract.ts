/** What the outside sees of `credit-scoring`: every HTTP endpoint with its shapes, and every event. */
export * from './contract/objections.ts';
