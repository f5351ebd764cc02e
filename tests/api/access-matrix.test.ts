/**
 * Who may knock at which door. Made from the routes that the running cms has: a route that nobody classified, or one with
 * a parameter for which no example of one's own and of somebody else's is given here, fails.
 */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRoutes } from '../../scripts/fuzz/list-routes.ts';
import { staffRoles } from '../../plugins/editorial/domain/staff-roles.ts';
import { publicUids, uids, type ContentKey } from '../../plugins/contracts/uids.ts';
import { listedRoutes, type ListedRoute } from '../../plugins/strapi-kit/server/routes/register-routes.ts';
import { database, sql } from '../../plugins/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type RunningCms, startCms } from '../harness/cms.ts';
import { CANARY, CANARY_PHONE, makePersonas, type Persona } from '../harness/personas.ts';
import { asVisitor } from '../harness/visitor.ts';
import { type Example, examples, makeBelongings, type Belongings } from './access-examples.ts';

let cms: RunningCms;
let url: string;
let personas: Record<string, Persona>;
let belongings: Record<'A' | 'B', Belongings>;
let visitors = 0;

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no', BANK_TRANSFER_URL: 'http://127.0.0.1:9/bank', ELECTRONIC_LICENCE_URL: 'http://127.0.0.1:9/licence' });
  await new Promise<void>((resolve) => cms.server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(cms.server.address() as AddressInfo).port}`;
  personas = await makePersonas(cms, url);
  belongings = { A: await makeBelongings(personas['A administrator'] as Persona), B: await makeBelongings(personas['B administrator'] as Persona) };
});
afterAll(() => cms?.stop());

async function knock(persona: Persona, method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
  visitors += 1;
  const answer = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(persona.token ? { authorization: `Bearer ${persona.token}` } : {}),
      // Each knock from an address of its own: limits are another test's business.
      ...asVisitor(cms, `198.18.${Math.floor(visitors / 250) % 250}.${visitors % 250}`),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** What the table says, read independently of the code that enforces it. */
function isAdmitted(persona: Persona, { declared: { access } }: ListedRoute): boolean {
  if (access.rule === 'anyone') return true;
  if (access.rule === 'the-site') return false;
  if (access.rule === 'staff') return staffRoles.find(({ code }) => code === persona.staffRole)?.actions.includes(access.action) ?? false;
  if (persona.kind !== 'person') return false;
  if (access.rule === 'signed-in') return true;
  return persona.organisation !== undefined && (!access.kind || [access.kind].flat().includes(persona.organisation.kind)) && (!access.roles || access.roles.some((role) => persona.organisation?.roles.includes(role) ?? false));
}

const fill = (path: string, example: Example['params']) => path.replaceAll(/:([A-Za-z]+)/g, (_whole, name: string) => encodeURIComponent(example[name] ?? 'missing'));
const missing = { id: randomUUID(), code: 'XQ-0000-0000', documentId: randomUUID(), kind: 'institution', uscc: '91210102MAD000019P', token: 'x'.repeat(43) };

test('every route is classified', () => {
  const declared = new Set(listedRoutes().map(({ method, path }) => `${method} ${path}`));
  const unknown = listRoutes(cms.strapi)
    .map(({ method, path }) => `${method} ${path}`)
    .filter((line) => !declared.has(line) && !strapisOwn.some((known) => known.test(line)));
  expect(unknown).toEqual([]);
});

test('every declared route with a parameter has an example', () => {
  const without = listedRoutes().filter(({ path }) => path.includes(':')).map(({ method, path }) => `${method} ${path}`).filter((line) => !(line in examples));
  expect(without).toEqual([]);
});

/** Strapi's own routes: public content, its health check, and the admin. */
const strapisOwn = [/^GET \/$/, /^GET \/\(\(\?!uploads/, /^GET \/api\/(news|policies|institutions|financial-products)(\/:id)?$/, /^\w+ \/_health$/, /^GET \/uploads\//, /^GET \/admin/, /^\w+ \/(admin|content-manager|content-type-builder|content-releases|review-workflows|upload|i18n|users-permissions|email|openapi)(\/|$)/, /^\w+ \/admin/];

test('declared routes admit exactly whom their rule names', { timeout: 240_000 }, async () => {
  const wrong: string[] = [];
  for (const persona of Object.values(personas)) {
    for (const listed of listedRoutes()) {
      const { status } = await knock(persona, listed.method, fill(listed.path, missing), listed.method === 'GET' || listed.method === 'DELETE' ? undefined : {});
      const refused = status === 401 || status === 403;
      if (status >= 500 || refused === isAdmitted(persona, listed)) wrong.push(`${persona.name} ${listed.method} ${listed.path} → ${status}`);
      if (isEnding(listed) && persona.kind === 'person') await revive(persona);
    }
  }
  expect(wrong).toEqual([]);
});

/** Routes that end the session they are asked with. */
const isEnding = ({ method, path }: ListedRoute) => method === 'DELETE' && /\/sessions(\/current)?$/.test(path);
const revive = (persona: Persona) => database().run(sql`update sessions set ended_at = null, ended_because = null where id = ${persona.sessionId}`);

test('nobody reaches what belongs to another organisation, and nothing of it changes', { timeout: 240_000 }, async () => {
  const before = await fingerprintOfB();
  const wrong: string[] = [];
  const strangers = ['anonymous', 'a person of no organisation', 'A administrator', 'A operator', 'A viewer', 'institution administrator', 'department operator', 'somebody who was blocked'];
  for (const [line, example] of Object.entries(examples)) {
    const [method = '', path = ''] = line.split(' ');
    const { params, body } = example(belongings.B);
    for (const name of strangers) {
      const { status, text } = await knock(personas[name] as Persona, method, fill(path, params), body);
      if (!example.isOpen && ![400, 401, 403, 404].includes(status)) wrong.push(`${name} ${line} → ${status} ${text.slice(0, 120)}`);
      if (text.includes(CANARY) || text.includes(CANARY_PHONE)) wrong.push(`${name} ${line} leaks`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await fingerprintOfB()).toEqual(before);
});

async function fingerprintOfB() {
  const tables = ['memberships', 'invitations', 'enterprise_claims', 'enterprise_disputes', 'enterprises', 'documents', 'institutions', 'financial_products', 'inquiries', 'inquiry_entries', 'policy_reminders', 'consents', 'objections', 'objection_evidence', 'objection_clocks', 'own_data_exports', 'erasures', 'financing_needs', 'applications', 'application_entries', 'application_files', 'application_offers', 'mediations'];
  const rows = [];
  for (const table of tables) {
    const text = sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from`;
    rows.push([table, await database().one(z.object({ sum: z.string() }), { text: `${text.text} ${table} t`, values: [] })]);
  }
  return rows;
}

describe("Strapi's own doors", () => {
  /** Open by nature: signing in, and what the sign-in page needs. */
  const open = /^(GET \/admin\/(init|registration-info|project-type)|POST \/admin\/(login|register|register-admin|forgot-password|reset-password|renew-token|access-token)|\w+ \/_health|GET \/api\/(news|policies|institutions|financial-products)(\/:id)?|GET \/uploads\/.*|GET \/admin\/:?\w*.*|GET \/content-manager\/preview\/script|GET \/|GET \/\(\(\?!uploads.*)$/;

  test('are closed to everybody but staff', { timeout: 240_000 }, async () => {
    const declared = new Set(listedRoutes().map(({ method, path }) => `${method} ${path}`));
    const wrong: string[] = [];
    for (const name of ['anonymous', 'an unsigned JWT', 'A administrator', 'institution administrator', 'somebody who was blocked']) {
      for (const { method, path } of listRoutes(cms.strapi)) {
        if (declared.has(`${method} ${path}`) || open.test(`${method} ${path}`)) continue;
        const { status, text } = await knock(personas[name] as Persona, method, fill(path.replaceAll(/\(.*?\)|\*/g, ''), missing), method === 'GET' || method === 'DELETE' ? undefined : {});
        if (![400, 401, 403, 404, 405].includes(status)) wrong.push(`${name} ${method} ${path} → ${status} ${text.slice(0, 80)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the four roles of the admin do exactly what their table says', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const role of staffRoles) {
      const persona = personas[role.code] as Persona;
      for (const [key, uid] of Object.entries(uids)) {
        const grant = role.grants[key as ContentKey];
        const tries: [string, string, boolean, unknown?][] = [
          ['GET', `/content-manager/collection-types/${uid}`, grant !== undefined],
          ['POST', `/content-manager/collection-types/${uid}`, grant === 'write', {}],
          ['POST', `/content-manager/collection-types/${uid}/${randomUUID()}/actions/publish`, grant === 'review', {}],
          ['DELETE', `/content-manager/collection-types/${uid}/${randomUUID()}`, false],
        ];
        for (const [method, path, admitted, body] of tries) {
          const isPublishOfUnpublished = path.endsWith('publish') && !(publicUids as readonly string[]).includes(uid);
          const { status } = await knock(persona, method, path, body);
          if (!isPublishOfUnpublished && (status === 403) === admitted) wrong.push(`${role.name} ${method} ${path} → ${status}`);
        }
      }
      for (const path of ['/admin/users', '/admin/roles', '/admin/api-tokens', '/users-permissions/roles', '/content-type-builder/schema']) {
        const { status } = await knock(persona, 'GET', path);
        if (![401, 403, 404].includes(status)) wrong.push(`${role.name} GET ${path} → ${status}`);
      }
      const mail = await knock(persona, 'POST', '/email', { to: 'anybody@rongqiao.example', subject: '融桥', text: '请点击' });
      if (![403, 404, 405].includes(mail.status)) wrong.push(`${role.name} sends mail to anybody → ${mail.status}`);
    }
    expect(wrong).toEqual([]);
  });
});
