/** Members of one's organisation: invite, revoke, change roles, restore signing, remove. */
import { accountsApi } from '@rongqiao/accounts/contract.ts';
import { askAccounts } from '../cms/accounts.ts';
import type { CmsAnswer } from '../cms/ask-cms.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from './form.ts';

export interface MemberDone {
  /** Key of the message on the page that follows. */
  done: string;
  /** Below the workspace's first page. */
  href: string;
}

const rolesOf = (form: FormData) => form.getAll('roles').filter((role): role is string => typeof role === 'string');

const then = (answer: CmsAnswer<unknown>, next: MemberDone, values: Record<string, string> = {}, controls: string[] = []): Outcome<MemberDone> => {
  const outcome = outcomeOf(answer, values, controls);
  return outcome.kind === 'done' ? { kind: 'done', data: next } : outcome;
};

const list = '/members';

export async function submitInvitation(visit: Visit, form: FormData): Promise<Outcome<MemberDone>> {
  const answer = await askAccounts(visit, accountsApi.invite, { body: { address: textOf(form, 'address'), roles: rolesOf(form) } });
  return then(answer, { done: 'invited', href: list }, { ...typed(form, ['address']), roles: rolesOf(form).join(' ') }, ['address', 'roles']);
}

export async function submitRevocation(visit: Visit, form: FormData): Promise<Outcome<MemberDone>> {
  const answer = await askAccounts(visit, accountsApi.revokeInvitation, { params: { id: textOf(form, 'invitationId') } });
  return then(answer, { done: 'revoked', href: list });
}

export async function submitRoles(visit: Visit, id: string, form: FormData): Promise<Outcome<MemberDone>> {
  const body = { roles: rolesOf(form), version: Number(textOf(form, 'version')) };
  const answer = await askAccounts(visit, accountsApi.changeRoles, { params: { id }, body });
  return then(answer, { done: 'roles', href: list }, { roles: rolesOf(form).join(' ') }, ['roles']);
}

export async function submitSigningRestoration(visit: Visit, id: string): Promise<Outcome<MemberDone>> {
  return then(await askAccounts(visit, accountsApi.restoreSigning, { params: { id } }), { done: 'signing', href: list });
}

export async function submitRemoval(visit: Visit, id: string, isMe: boolean, form: FormData): Promise<Outcome<MemberDone>> {
  if (textOf(form, 'sure') !== 'yes') {
    return { kind: 'again', status: 400, form: { values: {}, problems: [{ field: 'sure', message: '请先勾选确认。' }] } };
  }
  const next = isMe ? { done: 'left', href: '' } : { done: 'removed', href: list };
  return then(await askAccounts(visit, accountsApi.removeMember, { params: { id } }), next);
}
