/** What authorities have published; it keeps its effect until they correct it. */
import type { CreditFact, FactBody } from '@rongqiao/contracts/credit-fact.ts';
import { publicListLabels } from '@rongqiao/contracts/credit-fact.ts';
import { isPenaltyInUse } from '../../repair/credit-repair.ts';
import { doneBy, factsOf } from '../reading.ts';
import type { CapRule, Finding } from './cap-rule.ts';

export const isListed =
  (list: FactBody<'list-entry'>['list']): CapRule =>
  (reading) => {
    const entries = factsOf(reading, 'list-entry');
    if (entries.length === 0) return undefined;
    const open = entries.filter(
      ({ body }) => body.list === list && body.enteredOn <= reading.file.asOf && !doneBy(reading, body.removedOn),
    );
    const first = open.toSorted(byDay(({ body }) => body.enteredOn))[0];
    return (
      first && {
        sentence: `${first.body.enteredOn}被${first.body.authority}列入${publicListLabels[list]}，尚未移出。`,
        factIds: open.map(({ id }) => id),
      }
    );
  };

export const hasSeriousPenalty: CapRule = (reading) => {
  const penalties = factsOf(reading, 'penalty');
  if (penalties.length === 0) return undefined;
  const open = penalties.filter(
    ({ body }) =>
      body.seriousness === 'serious' && body.decidedOn <= reading.file.asOf && isPenaltyInUse(body, reading.file.asOf),
  );
  const first = open.toSorted(byDay(({ body }) => body.decidedOn))[0];
  return (
    first && {
      sentence: `${first.body.decidedOn}受到严重行政处罚（${first.body.documentNumber}），尚未修复。`,
      factIds: open.map(({ id }) => id),
    }
  );
};

export const hasOpenEnforcement: CapRule = (reading) => {
  const judgments = factsOf(reading, 'judgment');
  if (judgments.length === 0) return undefined;
  const open = judgments.filter(
    ({ body }) => body.role === 'debtor' && body.filedOn <= reading.file.asOf && !doneBy(reading, body.closedOn),
  );
  const first = open.toSorted(byDay(({ body }) => body.filedOn))[0];
  return (
    first && { sentence: `作为被执行人的案件（${first.body.caseNumber}）尚未结案。`, factIds: open.map(({ id }) => id) }
  );
};

export const hasLostLicence: CapRule = ({ file }) => statusFinding(lostLicences[file.enterprise.registerStatus]);
const lostLicences: Partial<Record<string, string>> = { revoked: '营业执照已被吊销。', deregistered: '企业已注销。' };

export const isSuspended: CapRule = ({ file }) =>
  statusFinding(file.enterprise.registerStatus === 'suspended' ? '企业处于停业（歇业）状态。' : undefined);

const statusFinding = (sentence: string | undefined): Finding | undefined =>
  sentence ? { sentence, factIds: [] } : undefined;

function byDay<Kind extends 'list-entry' | 'penalty' | 'judgment'>(dayOf: (fact: CreditFact<Kind>) => string) {
  return (left: CreditFact<Kind>, right: CreditFact<Kind>): number => {
    const [mine, theirs] = [dayOf(left) + left.id, dayOf(right) + right.id];
    return mine < theirs ? -1 : mine > theirs ? 1 : 0;
  };
}
