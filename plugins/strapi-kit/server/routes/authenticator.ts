/** Port: plugin `accounts` knows sessions, the kit only asks "who is this?". */
import type { Context } from 'koa';
import type { Person } from './route.ts';

type Authenticator = (ctx: Context) => Promise<Person | undefined>;

let authenticator: Authenticator = async () => undefined;

export function useAuthenticator(next: Authenticator): void {
  authenticator = next;
}

export const personOf = (ctx: Context): Promise<Person | undefined> => authenticator(ctx);
