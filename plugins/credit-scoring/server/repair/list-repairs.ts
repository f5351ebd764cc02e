/** Each published record of the firm, with what the rules of repair say of it today. */
import type { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { chineseDayAt, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { readGate } from '@rongqiao/strapi-kit/server/consent/read-gate.ts';
import { ok, Refusal, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { type RepairItem, repairApi } from '../../contract/repair.ts';
import { describeFact } from '../../domain/objections/describe-fact.ts';
import { type Repair, repairOfListEntry, repairOfPenalty } from '../../domain/repair/credit-repair.ts';
import { listPublicRecords } from '../objections/fact-port.ts';
import { usccOf } from '../objections/open-objection.ts';

const rank: Record<Repair['state'], number> = { 'may-apply': 0, 'too-early': 1, repaired: 2, ended: 3 };

const repairOf = (fact: CreditFact, today: IsoDay): Repair | undefined => {
  if (fact.kind === 'penalty') return repairOfPenalty(fact.body, today);
  return fact.kind === 'list-entry' ? repairOfListEntry(fact.body, today) : undefined;
};

async function listRepairs(organisation: Membership, now = new Date()): Promise<RepairItem[]> {
  const read = await readGate({ reader: organisation, enterpriseId: organisation.organisationId, categories: ['public-record'], output: 'facts', purpose: 'own-file', through: '企业中心·信用修复' });
  if ('refused' in read) throw new Refusal(read.refused);
  const facts = await listPublicRecords(await usccOf(organisation.organisationId));
  return facts
    .flatMap((fact) => {
      const repair = repairOf(fact, chineseDayAt(now));
      return repair ? [{ factId: fact.id, text: describeFact(fact), sourceName: fact.sourceName, ...repair }] : [];
    })
    .sort((a, b) => rank[a.state] - rank[b.state] || a.from.localeCompare(b.from));
}

export const repairRoutes = [
  route({ ...repairApi.listRepairs, summary: '查看哪些公示记录可以修复', access: { rule: 'acting-for', kind: 'enterprise' }, handle: async ({ organisation }) => ok({ items: await listRepairs(organisation) }) }),
];
