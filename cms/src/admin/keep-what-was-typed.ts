/**
 * Strapi writes a form into its cache before the server has agreed, and takes it back when the server refuses: with it,
 * everything that was typed since the last save is gone from the form. Here the cache waits for the server's answer,
 * which refreshes it anyway.
 */
interface Action {
  type: string;
  payload?: { queryCacheKey?: string };
}
type Next = (action: unknown) => unknown;

const isEarly = (action: Action) =>
  action.type === 'adminApi/queries/queryResultPatched' && action.payload?.queryCacheKey?.startsWith('getDocument(') === true;

export const keepWhatWasTyped = () => () => (next: Next) => (action: unknown) => (isEarly(action as Action) ? action : next(action));
