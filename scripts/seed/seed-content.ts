/**
 * Puts the demo data of `cms/seeds` into the database, type by type.
 *
 * A row is known by its human code. What is there already stays as it is, whoever has changed it since; what is missing
 * is written. Each type is one transaction: an interrupted seed leaves whole types, and the next one goes on from there.
 */
import type { Core } from '@strapi/strapi';
import { type ContentKey, contentLabels, publicUids, uids } from '@rongqiao/contracts/uids.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import type { EnterpriseSeed } from '../../cms/seeds/seed-shapes.ts';
import { humanCodes, seeds } from '../../cms/seeds/seeds.ts';
import { insertEnterprises } from './insert-enterprises.ts';
import { idsOf, type Known, linked, relationsAmongThemselves, type Row } from './relations.ts';
import { seeder } from './seeder.ts';

export interface Tally {
  key: ContentKey;
  added: number;
  /** There already; not touched. */
  kept: number;
}

interface Documents {
  create(call: { data: Row }): Promise<{ documentId: string }>;
  update(call: { documentId: string; data: Row }): Promise<unknown>;
  publish(call: { documentId: string }): Promise<unknown>;
}

/** In the order in which they can be written: who is referred to comes first. */
export const contentKeys = Object.keys(seeds) as ContentKey[];

export function seedType(strapi: Core.Strapi, key: ContentKey): Promise<Tally> {
  const rows = seeds[key] as Row[];
  return inTransaction(seeder, async (tx) => {
    const known = await readKnown(strapi);
    const missing = rows.filter((row) => !known[key].has(codeOf(key, row)));
    if (key === 'enterprise') return { key, added: await insertEnterprises(tx, missing as EnterpriseSeed[], (place) => `demo00${codeOf(key, missing[place] ?? {}).toLowerCase()}`), kept: rows.length - missing.length };
    for (const row of missing) known[key].set(codeOf(key, row), await sayingWhich(key, row, () => write(strapi, key, row, known)));
    for (const row of missing) await sayingWhich(key, row, () => linkToItsOwnType(strapi, key, row, known[key]));
    return { key, added: missing.length, kept: rows.length - missing.length };
  });
}

const codeOf = (key: ContentKey, row: Row): string => String(row[humanCodes[key]]);
const documentsOf = (strapi: Core.Strapi, key: ContentKey) => strapi.documents(uids[key]) as unknown as Documents;
const isReviewed = (key: ContentKey) => (publicUids as readonly string[]).includes(uids[key]);

/** The way of every text: submitted, then published. */
async function write(strapi: Core.Strapi, key: ContentKey, row: Row, known: Record<ContentKey, Known>): Promise<string> {
  const data = linked(row, (other) => known[other], relationsAmongThemselves[key]);
  if (!isReviewed(key)) return (await documentsOf(strapi, key).create({ data })).documentId;
  const { documentId } = await documentsOf(strapi, key).create({ data: { ...data, reviewState: 'submitted' } });
  await documentsOf(strapi, key).publish({ documentId });
  return documentId;
}

/** Published rows lead to published rows, so all of them come out first, and those with such links a second time. */
async function linkToItsOwnType(strapi: Core.Strapi, key: ContentKey, row: Row, known: Known): Promise<void> {
  const attribute = relationsAmongThemselves[key];
  if (!attribute || row[attribute] === undefined) return;
  const documentId = known.get(codeOf(key, row)) ?? '';
  await documentsOf(strapi, key).update({ documentId, data: { [attribute]: idsOf(row[attribute], known, attribute), reviewState: 'submitted' } });
  await documentsOf(strapi, key).publish({ documentId });
}


/** documentIds of what the seed names, drafts included. */
export async function readKnown(strapi: Core.Strapi): Promise<Record<ContentKey, Map<string, string>>> {
  const known = {} as Record<ContentKey, Map<string, string>>;
  for (const key of contentKeys) {
    const code = humanCodes[key];
    const codes = (seeds[key] as Row[]).map((row) => codeOf(key, row));
    const found = await strapi.db.query(uids[key]).findMany({ select: ['documentId', code], where: { [code]: { $in: codes } } });
    known[key] = new Map(found.map((row: Row) => [String(row[code]), String(row.documentId)]));
  }
  return known;
}

async function sayingWhich<T>(key: ContentKey, row: Row, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${contentLabels[key]} ${codeOf(key, row)}：${(error as Error).message}`, { cause: error });
  }
}
