/** Staff of the admin, for tests: made in the database, signed in over HTTP. */
import type { Core } from '@strapi/strapi';
import pg from 'pg';

export const staffPassword = 'Demo-password-2026';

/** Makes an admin user with the role of this code and answers an access token, all inside Strapi. */
export async function makeStaff(strapi: Core.Strapi, email: string, roleCode: string): Promise<{ id: number }> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
  const service = strapi.service('admin::user') as unknown as { create(user: object): Promise<{ id: number }> };
  return service.create({ email, firstname: '测试', lastname: roleCode, password: staffPassword, isActive: true, registrationToken: null, preferedLanguage: 'zh-Hans', roles: [role.id] });
}

/** Signs the first super administrator up over HTTP, as a fresh installation does. Answers its token. */
export async function signUpFirstAdministrator(url: string, email = 'root@rongqiao.example'): Promise<string> {
  const answer = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, firstname: '根', lastname: '管理员', password: staffPassword }),
  });
  const body = (await answer.json()) as { data?: { token?: string; accessToken?: string } };
  const token = body.data?.accessToken ?? body.data?.token;
  if (!token) throw new Error(`no administrator: ${answer.status} ${JSON.stringify(body)}`);
  return token;
}

export async function signInStaff(url: string, email: string, password = staffPassword): Promise<string> {
  const answer = await fetch(`${url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  const body = (await answer.json()) as { data?: { token?: string; accessToken?: string } };
  const token = body.data?.accessToken ?? body.data?.token;
  if (!token) throw new Error(`no sign-in: ${answer.status} ${JSON.stringify(body)}`);
  return token;
}

/** One query on the database of a cms under test. */
export async function ask<T extends pg.QueryResultRow>(databaseUrl: string, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}
