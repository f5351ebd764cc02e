/**
 * 信用修复: from when a published record may be repaired, when its publication ends by itself, and where. Always free.
 *
 * Penalties: 信用修复管理办法（国家发展改革委令第36号，2026-04-01起施行）: minor up to 3 months, repairable once the duty is done;
 * general 3 months to 1 year; serious 1 to 3 years; counted from the date of the deciding document. Lists keep the
 * rules of the authority that enters them (谁认定、谁修复).
 */
import type { FactBody } from '@rongqiao/contracts/credit-fact.ts';
import { addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';

interface Period {
  /** Before it nobody can apply. */
  monthsMin: number;
  /** After it publication ends by itself; null: only the authority ends it. */
  monthsMax: number | null;
  where: string;
  /** What has to be done first. */
  first: string;
}

const anywhere = '信用中国网站，或者作出决定的单位';

const penaltyPeriods: Record<FactBody<'penalty'>['seriousness'], Period> = {
  minor: { monthsMin: 0, monthsMax: 3, where: anywhere, first: '改正违法行为，履行处罚决定' },
  general: { monthsMin: 3, monthsMax: 12, where: anywhere, first: '改正违法行为，履行处罚决定，公开作出信用承诺' },
  serious: { monthsMin: 12, monthsMax: 36, where: anywhere, first: '改正违法行为，履行处罚决定，公开作出信用承诺' },
};

const listPeriods: Record<FactBody<'list-entry'>['list'], Period> = {
  'abnormal-operation': { monthsMin: 0, monthsMax: null, where: '登记机关，或者国家企业信用信息公示系统', first: '补报年报、更正公示信息，或者恢复能联系到的地址' },
  'serious-violation': { monthsMin: 12, monthsMax: 36, where: '作出列入决定的市场监管部门', first: '改正违法行为，履行处罚决定，公开作出信用承诺' },
  'dishonest-debtor': { monthsMin: 0, monthsMax: null, where: '执行法院', first: '履行生效文书确定的义务，或者与申请人和解并履行完毕' },
  'major-tax-violation': { monthsMin: 0, monthsMax: null, where: '作出决定的税务机关', first: '缴清税款、滞纳金和罚款' },
};

export interface Repair {
  state: 'repaired' | 'ended' | 'may-apply' | 'too-early';
  /** From this day on one may apply. */
  from: IsoDay;
  /** On this day publication ends by itself. */
  endsOn: IsoDay | null;
  where: string;
  first: string;
}

function repairOf({ monthsMin, monthsMax, where, first }: Period, since: IsoDay, repairedOn: IsoDay | null | undefined, today: IsoDay): Repair {
  const from = addMonths(since, monthsMin);
  const endsOn = monthsMax === null ? null : addMonths(since, monthsMax);
  const open = today < from ? 'too-early' : 'may-apply';
  const state = repairedOn && repairedOn <= today ? 'repaired' : endsOn && endsOn <= today ? 'ended' : open;
  return { state, from, endsOn, where, first };
}

export const repairOfPenalty = (body: Pick<FactBody<'penalty'>, 'seriousness' | 'decidedOn' | 'repairedOn'>, today: IsoDay): Repair =>
  repairOf(penaltyPeriods[body.seriousness], body.decidedOn, body.repairedOn, today);

/** Repaired, or past its longest publication, a penalty is neither published nor shared nor used any more (Order 36). */
export const isPenaltyInUse = (body: Parameters<typeof repairOfPenalty>[0], today: IsoDay): boolean => {
  const { state } = repairOfPenalty(body, today);
  return state === 'too-early' || state === 'may-apply';
};

export const repairOfListEntry = (body: Pick<FactBody<'list-entry'>, 'list' | 'enteredOn' | 'removedOn'>, today: IsoDay): Repair =>
  repairOf(listPeriods[body.list], body.enteredOn, body.removedOn, today);
