import { accountsApi } from '@rongqiao/accounts/contract.ts';
import type { APIRoute } from 'astro';
import { askAccounts } from '../cms/accounts.ts';
import { orBusy } from '../cms/ask-cms.ts';
import { forgetSession } from '../session/session-cookie.ts';

/** The session ends at the cms too; only when it says so (or knows it no more) is the visitor told that it has ended. */
export const POST: APIRoute = async ({ locals, cookies, redirect }) => {
  if (locals.visit.sessionToken) orBusy(await askAccounts(locals.visit, accountsApi.signOut));
  forgetSession(cookies);
  return redirect('/sign-in?because=signed-out', 303);
};

/** Somebody typed the address: signing out is done by a button. */
export const GET: APIRoute = ({ redirect }) => redirect('/enterprise', 303);
