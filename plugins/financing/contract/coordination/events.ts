/** What the mechanism tells the others: in the past tense, with the transaction that did it. What a team does among itself is not told. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { Id } from '../fields.ts';
import { CaseAction, CaseState } from './words.ts';

export const toldActions: readonly CaseAction[] = ['enter', 'recommend', 'take-back', 'grant', 'refuse', 'consult', 'close', 'remind', 'escalate'];

export const coordinationMoved = {
  name: 'coordination.moved',
  data: z.object({
    caseId: Id,
    code: z.string(),
    action: CaseAction,
    state: CaseState,
    enterpriseName: z.string(),
    regionCode: RegionCode,
    institutionName: z.string().nullable(),
    /** Last day of the institution's decision, while it is waited for. */
    dueOn: IsoDay.nullable(),
    /** Who recommended it. */
    teamUserIds: z.array(z.int()),
    institutionUserIds: z.array(z.int()),
    enterpriseUserIds: z.array(z.int()),
  }),
};
/** A list of firms went to an institution at once: it hears of it once. Each firm has its own `coordination.moved`. */
export const coordinationListRecommended = {
  name: 'coordination.list-recommended',
  data: z.object({ count: z.int(), dueOn: IsoDay, institutionUserIds: z.array(z.int()) }),
};

export type CoordinationMoved = z.infer<typeof coordinationMoved.data>;
