import { accountsApi } from '@rongqiao/accounts/contract.ts';
import type { APIRoute } from 'astro';
import { askAccounts } from '../../cms/accounts.ts';
import { orBusy } from '../../cms/ask-cms.ts';
import { workspaceOf } from '../../views/workspaces.ts';
import { readForm, textOf } from '../../forms/form.ts';

/** One acts for one organisation at a time; a membership that is gone shows on the page that follows. */
export const POST: APIRoute = async ({ locals, request, redirect }) => {
  const membershipId = textOf(await readForm(request), 'membershipId');
  const answer = orBusy(await askAccounts(locals.visit, accountsApi.actFor, { body: { membershipId } }));
  return redirect(answer.kind === 'answered' ? `${workspaceOf(answer.data).home}?done=chosen` : '/enterprise', 303);
};

export const GET: APIRoute = ({ redirect }) => redirect('/enterprise', 303);
