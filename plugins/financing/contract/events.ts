/** What this plugin tells the others: in the past tense, with the transaction that did it. */
import { z } from 'zod';
import { Id, Moment } from './fields.ts';
import { ApplicationAction, ApplicationSide, ApplicationState } from './application-words.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';

/** Every step of an application, what its clock did, and what was done without a step: `open-report`, `ask-mediation`. */
export const applicationMoved = {
  name: 'application.moved',
  data: z.object({
    applicationId: Id,
    code: z.string(),
    needCode: z.string(),
    action: ApplicationAction,
    state: ApplicationState,
    enterpriseId: z.string(),
    institutionId: z.string(),
    institutionName: z.string(),
    productName: z.string(),
    /** Members of the firm who handle applications. */
    enterpriseUserIds: z.array(z.int()),
    /** Who has the case; nobody yet: everybody at the desk. For `escalate` the institution's administrators too. */
    institutionUserIds: z.array(z.int()),
    dueAt: Moment.nullable(),
    /** Who must act until then, and that as a sentence: 机构须在11月27日（星期五）17:00前作出决定 */
    waitsFor: ApplicationSide.nullable(),
    promise: z.string().nullable(),
  }),
};
export type ApplicationMoved = z.infer<typeof applicationMoved.data>;

/** Applications that a round of the clock found past an institution's deadline, each once; and mediations past their 48 hours. */
export const applicationsOverdue = { name: 'applications.overdue', data: z.object({ regionCodes: z.array(RegionCode).min(1), kind: z.enum(['application', 'mediation']) }) };

export const mediationMoved = {
  name: 'mediation.moved',
  data: z.object({ mediationId: Id, applicationId: Id, move: z.enum(['ask', 'contact', 'conclude']), enterpriseUserIds: z.array(z.int()), regionCode: RegionCode }),
};

export const needMoved = { name: 'need.moved', data: z.object({ needId: z.string(), code: z.string(), enterpriseId: z.string(), move: z.string(), state: z.string() }) };
