/** Slugs of everything published, with the moment of the last change: for search engines. */
import { z } from 'zod';
import { type Collection, readList } from './content.ts';
import type { Visit } from './visit.ts';

const Address = z.object({ slug: z.string(), updatedAt: z.iso.datetime() });
const AT_ONCE = 100;

/** The part from `from` on, at most `count`; throws nothing: what cannot be read is left out and the file is not kept. */
export async function readAddresses(visit: Visit, collection: Collection, from: number, count: number): Promise<z.infer<typeof Address>[]> {
  const addresses: z.infer<typeof Address>[] = [];
  for (let page = from / AT_ONCE + 1; addresses.length < count; page += 1) {
    const answer = await readList(visit, collection, Address, { fields: ['slug', 'updatedAt'], sort: ['slug:asc'], pagination: { page, pageSize: AT_ONCE } });
    if (answer.kind !== 'answered') return addresses;
    addresses.push(...answer.data.items);
    if (page * AT_ONCE >= answer.data.total) break;
  }
  return addresses;
}

export async function countPublished(visit: Visit, collection: Collection): Promise<number> {
  const answer = await readList(visit, collection, Address, { fields: ['slug', 'updatedAt'], pagination: { pageSize: 1 } });
  return answer.kind === 'answered' ? answer.data.total : 0;
}
