/** Demo content says 演示 in its name; in a list, where a mark stands beside every name, once is enough. */
export const plainHeading = <T extends string | undefined>(text: T, isDemo: boolean): T =>
  (isDemo && text !== undefined ? text.replace(/（演示）$/, '') : text) as T;
