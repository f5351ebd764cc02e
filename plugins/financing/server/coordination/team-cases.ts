/** A step that a district team takes with one of its firms. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { Refusal, type Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { z } from 'zod';
import type { CoordinationCase } from '../../contract/coordination/case.ts';
import type { TeamMove } from '../../contract/coordination/team.ts';
import { asCaller } from './as-caller.ts';
import { noSuchCase } from './case-row.ts';
import { nameOfPerson } from './name-of-person.ts';
import { showCase } from './show-case.ts';
import { type CaseStep, takeStep } from './take-step.ts';
import { alterBy, type TeamPerson } from './team-steps.ts';
import { teamOf } from './team.ts';

/** What stands in the timeline beside the name of the step. */
const textOf = (move: TeamMove): string => {
  if (move.move === 'consult') return [move.defects.map(({ what, owner, dueOn }) => `${what}（${owner}，${dueOn}前）`).join('；'), move.text].filter(Boolean).join('。');
  if (move.move === 'add-defect') return `${move.what}（${move.owner}，${move.dueOn}前）`;
  return 'text' in move ? move.text : '';
};

export const moveCase = (person: Person, organisation: Membership, id: string, move: TeamMove): Promise<CoordinationCase> =>
  asCaller(async (tx) => {
    const by = await teamPerson(tx, person, organisation);
    await insistOnOwn(tx, by, [id]);
    const row = await takeStep(tx, id, { ...stepOf(by, move.move), version: move.version, text: textOf(move), ...(move.move === 'recommend' ? { institutionId: move.institutionId } : {}) }, (before) => alterBy(tx, before, move, by));
    return showCase(row, tx);
  });

const stepOf = ({ name, userId }: TeamPerson, action: TeamMove['move']): CaseStep => ({ action, by: 'team', authorName: name, authorUserId: userId });

export async function teamPerson(tx: Transaction, { userId }: Person, organisation: Membership): Promise<TeamPerson> {
  const team = await teamOf(organisation, tx);
  return { team, userId, name: `${await nameOfPerson(tx, userId)}（${team.departmentName}）` };
}

/** @throws Refusal 404 when one of them lies elsewhere */
export async function insistOnOwn(tx: Transaction, { team }: TeamPerson, ids: string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const { count } = await tx.one(z.object({ count: z.int() }), sql`select count(*)::int as count from coordination_cases c where c.id = any(${wanted}::uuid[]) and ${team.inRegion}`);
  if (count < wanted.length) throw new Refusal(noSuchCase);
}
