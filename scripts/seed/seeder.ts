/** In whose name the ledger records what the seed writes. */
import type { Actor } from '@rongqiao/strapi-kit/server/ledger/actor.ts';

export const seeder: Actor = { kind: 'system', id: 'seed' };
