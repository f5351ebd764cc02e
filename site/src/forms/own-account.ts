/** One's own account: name, password, where one is signed in. */
import { accountsApi } from '@rongqiao/accounts/contract.ts';
import { askAccounts } from '../cms/accounts.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from './form.ts';

/** The key of the message on the page that follows. */
type Done = Outcome<string>;

type Submit = (visit: Visit, form: FormData) => Promise<Done>;

const done = (outcome: Outcome<unknown>, key: string): Done => (outcome.kind === 'done' ? { kind: 'done', data: key } : outcome);

const steps: Record<string, Submit> = {
  name: async (visit, form) => {
    const answer = await askAccounts(visit, accountsApi.changeName, { body: { displayName: textOf(form, 'displayName') } });
    return done(outcomeOf(answer, typed(form, ['displayName']), ['displayName']), 'name');
  },
  password: async (visit, form) => {
    const body = { currentPassword: textOf(form, 'currentPassword'), newPassword: textOf(form, 'newPassword') };
    return done(outcomeOf(await askAccounts(visit, accountsApi.changePassword, { body }), {}, ['currentPassword', 'newPassword']), 'password');
  },
  session: async (visit, form) =>
    done(outcomeOf(await askAccounts(visit, accountsApi.endSession, { params: { id: textOf(form, 'sessionId') } }), {}, []), 'session'),
  sessions: async (visit) => done(outcomeOf(await askAccounts(visit, accountsApi.endOtherSessions), {}, []), 'sessions'),
};

export async function submitOwnAccount(visit: Visit, form: FormData | undefined): Promise<Done> {
  const submit = form && steps[textOf(form, 'step')];
  return submit ? submit(visit, form) : { kind: 'again', status: 400, form: { values: {}, problems: [{ message: '没有收到完整的内容，请再试一次。' }] } };
}
