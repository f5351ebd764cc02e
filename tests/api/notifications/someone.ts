/** People for these tests: rows in users-permissions, known to the kit by a header instead of a session. */
import request from 'supertest';
import { useAuthenticator } from '../../../plugins/strapi-kit/server/routes/authenticator.ts';
import { type RunningCms, startCms } from '../../harness/cms.ts';

/** A cms in which `x-user: 7` is signed in as user 7. */
export const startCmsWithPeople = (overrides: Record<string, string> = {}): Promise<RunningCms> =>
  startCms({ RUN_SCHEDULES: 'no', ...overrides }, () =>
    useAuthenticator(async (ctx) => {
      const userId = Number(ctx.get('x-user'));
      return userId > 0 ? { userId, sessionId: '00000000-0000-4000-8000-000000000000', memberships: [], actingFor: undefined } : undefined;
    }),
  );

export async function aPerson(cms: RunningCms, email: string): Promise<number> {
  const { rows } = await cms.strapi.db.connection.raw(
    "insert into up_users (document_id, username, email, provider, confirmed, blocked) values (substr(md5(random()::text), 1, 24), ?, ?, 'local', true, false) returning id",
    [`p-${email}`, email],
  );
  await cms.strapi.db.connection.raw('insert into people (user_id, display_name) values (?, ?)', [rows[0].id, email.split('@')[0] ?? '']);
  return rows[0].id as number;
}

export const as = (cms: RunningCms, userId: number) => ({
  get: (path: string) => request(cms.server).get(`/api/notifications${path}`).set('x-user', String(userId)),
  put: (path: string, body: object = {}) => request(cms.server).put(`/api/notifications${path}`).set('x-user', String(userId)).send(body),
});

export const system = { kind: 'system', id: 'test' } as const;
