import type { Me } from '../cms/accounts.ts';

/** On pages of the workspaces, where the gate has already asked who it is. */
export function personOf(locals: App.Locals): Me {
  if (!locals.me) throw new Error('this page is not behind the gate');
  return locals.me;
}
