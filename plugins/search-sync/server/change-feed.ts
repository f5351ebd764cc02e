/**
 * Tells every listening site what changes. PostgreSQL's notifications come with the commit, in the order of commits, on a
 * connection of its own; when that breaks, the streams end, so that nobody trusts a silence.
 */
import { PassThrough, type Readable } from 'node:stream';
import { cmsSettings } from '@rongqiao/config';
import pg from 'pg';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { BEAT_EVERY_MS, type ChangeLine, searchTypeOfUid, ShownType } from '../contract.ts';

const CHANNEL = 'content_changed';
/** A site that does not read its lines is let go. */
const UNREAD_BYTES_MAX = 1024 * 1024;

/** One connection to the database, and the sites that hear by it. */
interface Ear {
  client: pg.Client;
  sites: Set<PassThrough>;
  number: number;
  beat: NodeJS.Timeout | undefined;
  isAsking: boolean;
  isClosed: boolean;
}

let opening: Promise<Ear> | undefined;
let isTelling = false;

export async function startTelling(): Promise<void> {
  isTelling = true;
}

/** Lines of `ChangeLine`, without end. */
export async function changeLines(): Promise<Readable> {
  // A site that is let go comes back at once, and would hold up the stop.
  if (!isTelling) throw new Refusal(problem(503, 'busy', '系统正在重启，请稍后再试。'));
  opening ??= openEar();
  const ear = await opening.catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  const site = new PassThrough();
  ear.sites.add(site);
  for (const event of ['close', 'error']) site.once(event, () => ear.sites.delete(site));
  say(site, { kind: 'hello', number: ear.number });
  if (ear.isClosed) site.end();
  return site;
}

export async function stopTelling(): Promise<void> {
  isTelling = false;
  const ear = await opening?.catch(() => undefined);
  if (ear) await close(ear);
}

async function openEar(): Promise<Ear> {
  const client = new pg.Client({
    connectionString: cmsSettings().DATABASE_URL,
    application_name: 'rongqiao-page-changes',
    keepAlive: true,
    query_timeout: 2 * BEAT_EVERY_MS,
    connectionTimeoutMillis: 5_000,
  });
  const ear: Ear = { client, sites: new Set(), number: 0, beat: undefined, isAsking: false, isClosed: false };
  client.on('error', () => void close(ear));
  client.on('end', () => void close(ear));
  client.on('notification', ({ payload = '' }) => tellChange(ear, payload));
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  ear.beat = setInterval(() => void beat(ear), BEAT_EVERY_MS);
  return ear;
}

/** A beat is sent only after the database has answered: what was committed before is told by then. */
async function beat(ear: Ear): Promise<void> {
  if (ear.sites.size === 0 || ear.isAsking) return;
  try {
    ear.isAsking = true;
    await ear.client.query('select 1');
    tell(ear, { kind: 'beat', number: ear.number });
  } catch {
    await close(ear);
  } finally {
    ear.isAsking = false;
  }
}

function tellChange(ear: Ear, payload: string): void {
  const [uid = '', documentId] = payload.split(' ');
  const type = ShownType.safeParse(uid).data ?? searchTypeOfUid[uid as keyof typeof searchTypeOfUid];
  ear.number += 1;
  const { number } = ear;
  tell(ear, type && documentId ? { kind: 'changed', number, type, documentId } : { kind: 'everything', number });
}

function tell({ sites }: Ear, line: ChangeLine): void {
  for (const site of sites) say(site, line);
}

function say(site: PassThrough, line: ChangeLine): void {
  if (site.writableLength > UNREAD_BYTES_MAX) site.destroy();
  else site.write(`${JSON.stringify(line)}\n`);
}

async function close(ear: Ear): Promise<void> {
  if (ear.isClosed) return;
  ear.isClosed = true;
  opening = undefined;
  clearInterval(ear.beat);
  for (const site of ear.sites) site.end();
  await ear.client.end().catch(() => undefined);
}
