/** Who acts now. The ledger's triggers read it from the transaction (`rongqiao.actor`). */
import { AsyncLocalStorage } from 'node:async_hooks';
import { platform } from '../platform.ts';

export type Actor =
  | { kind: 'person'; id: string; actingFor?: string }
  | { kind: 'staff'; id: string }
  | { kind: 'api-token'; id: string }
  | { kind: 'job'; id: string }
  | { kind: 'system'; id: string }
  | { kind: 'visitor'; id: string };

const current = new AsyncLocalStorage<Actor>();

/** Everything `work` writes is recorded as done by `actor`. */
export const actAs = <T>(actor: Actor, work: () => Promise<T>): Promise<T> => current.run(actor, work);

/** The named actor, or whom Strapi's own routes signed in. */
export function actorNow(): Actor | undefined {
  return current.getStore() ?? actorOfStrapiRequest();
}

function actorOfStrapiRequest(): Actor | undefined {
  const state = platform().requestContext?.get()?.state;
  const strategy = state?.auth?.strategy?.name;
  if (strategy === 'admin' && state?.user) return { kind: 'staff', id: String(state.user.id) };
  if (strategy === 'api-token') return { kind: 'api-token', id: String(state?.auth?.credentials?.id ?? '') };
  return undefined;
}
