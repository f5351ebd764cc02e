/** kill -9 of the cms while firms apply and banks decide: what was acknowledged is there, nothing is there by half, each event is told once. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { ask } from '../harness/admin.ts';
import { type CmsProcess, startCmsProcess } from '../harness/cms-process.ts';
import { eventually } from '../harness/search.ts';
import { asVisitor } from '../harness/visitor.ts';
import { someVisitor } from '../api/accounts/world.ts';
import { aBorrowingPlatform, type BorrowingPlatform } from './borrowing-platform.ts';

const trials = process.env.FAULTS === 'full' ? 100 : 10;

let cms: CmsProcess;
let platform: BorrowingPlatform;
beforeAll(async () => {
  platform = await aBorrowingPlatform();
  cms = await startCmsProcess({ RUN_JOBS: 'yes' }, platform.environment);
});
afterAll(() => cms?.kill());

const rows = <Row extends object>(query: string) => ask<Row>(platform.environment.DATABASE_URL ?? '', query);

interface Said {
  status: number;
  data: ReturnType<typeof JSON.parse>;
}

/** Undefined: the line broke, and nobody knows. */
async function say(token: string, path: string, body: object): Promise<Said | undefined> {
  const answer = await fetch(`${cms.url}/api/financing${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': randomUUID(), ...asVisitor(platform, someVisitor()) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined);
  const text = await answer?.text().catch(() => undefined);
  return answer && text ? { status: answer.status, data: JSON.parse(text).data } : undefined;
}

/** A need, an application, accepted, called, refused: until the line breaks. Answers what was acknowledged, by application. */
async function goThrough(firmToken: string, acknowledged: Map<string, number>): Promise<void> {
  const steps = [{ move: 'accept' }, { move: 'contact', text: '电话联系。' }, { move: 'refuse', reason: 'no-quota', text: '本季额度已经用完。' }];
  for (;;) {
    const need = await say(firmToken, '/own-needs', { purpose: 'stock', amountFen: '50000000', termMonths: 12 });
    const applied = need?.status === 201 ? await say(firmToken, '/applications', platform.wishFor(need.data.code)) : undefined;
    if (applied?.status !== 201) return;
    const { id } = applied.data.applications[0];
    acknowledged.set(id, 1);
    for (const [place, step] of steps.entries()) {
      const moved = await say(platform.officerToken, `/desk/applications/${id}/moves`, { ...step, version: place + 1 });
      if (moved?.status !== 200) return;
      acknowledged.set(id, place + 2);
    }
    await say(firmToken, `/own-needs/${need?.data.code}/moves`, { move: 'withdraw', seen: need?.data.seen });
  }
}

test(`killed at any moment of applying and deciding (${trials} times): every acknowledged step is there, none by half`, { timeout: trials * 40_000 }, async () => {
  for (let trial = 0; trial < trials; trial += 1) {
    const acknowledged = new Map<string, number>();
    const firms = platform.firmTokens.map((token) => goThrough(token, acknowledged));
    // A kill before anything was acknowledged would show nothing.
    for (const deadline = Date.now() + 20_000; acknowledged.size === 0 && Date.now() < deadline; ) await wait(5);
    await wait((trial * 137) % 400);
    await cms.kill();
    await Promise.all(firms);
    expect(acknowledged.size).toBeGreaterThan(0);
    const found = await rows<{ id: string; version: number }>(`select id::text as id, version from applications where id in (${[...acknowledged.keys()].map((id) => `'${id}'`).join(',')})`);
    for (const [id, version] of acknowledged) expect(found.find((one) => one.id === id)?.version ?? 0, `${id} of trial ${trial}`).toBeGreaterThanOrEqual(version);
    if (trial < trials - 1) await cms.restart();
  }
  expect(await rows(halves)).toEqual([]);
});

/** One entry for each version; consents with the application; an end with its moment, a clock without one; one of a need and product. */
const halves = `select a.id from applications a where a.version <> (select count(*) from application_entries e where e.application_id = a.id)
    or a.state is distinct from (select e.state from application_entries e where e.application_id = a.id order by e.id desc limit 1)
    or not exists (select from application_consents c where c.application_id = a.id)
    or (a.state = 'refused') <> (a.refusal_code is not null)
  union all select c.id from consents c where not exists (select from application_consents a where a.consent_id = c.id)`;

test('after the last kill each step is told to the firm exactly once', { timeout: 120_000 }, async () => {
  await cms.restart();
  // accept and refuse are told to the firm; each entry is one message to its one member.
  const told = `select (select count(*)::int from application_entries where action in ('submit', 'accept', 'contact', 'refuse')) as steps,
    (select count(*)::int from messages m join memberships s on s.user_id = m.user_id and s.organisation_kind = 'enterprise' where m.kind = 'application') as messages`;
  const done = await eventually(async () => (await rows<{ steps: number; messages: number }>(told))[0], (one) => one !== undefined && one.messages >= one.steps, 90_000);
  expect(done?.messages).toBe(done?.steps);
  expect(done?.steps).toBeGreaterThan(trials);
});
