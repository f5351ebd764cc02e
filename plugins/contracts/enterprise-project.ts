import { z } from 'zod';
import { HumanCode, optionalText, text } from './attributes.ts';
import type { FieldsByClass, RelationTo } from './classification.ts';
import { codeList } from './code-list.ts';
import { uids } from './uids.ts';
import { IndustryCode } from './values/industry.ts';
import { Fen } from './values/money.ts';
import { IsoDay } from './values/period.ts';
import { RegionCode } from './values/region.ts';

export const projectStageLabels = {
  planned: '谋划中',
  approved: '已备案（核准）',
  building: '建设中',
  'trial-run': '试生产',
  operating: '已投产',
} as const;
export const ProjectStage = codeList(projectStageLabels);
export type ProjectStage = z.infer<typeof ProjectStage>;

export const enterpriseProjectFields = {
  internal: {
    code: HumanCode,
    name: text(120),
    summary: text(2000),
    stage: ProjectStage,
    regionCode: RegionCode,
    industryCode: IndustryCode,
    approvalNumber: optionalText(60),
    totalInvestmentFen: Fen,
    ownFundsFen: Fen.nullish(),
    fundingGapFen: Fen.nullish(),
    startsOn: IsoDay.nullish(),
    finishesOn: IsoDay.nullish(),
    isDemo: z.boolean(),
  },
} satisfies FieldsByClass;

export const enterpriseProjectRelations = {
  enterprise: { to: uids.enterprise, many: false, classification: 'internal', required: true },
} as const satisfies Record<string, RelationTo>;

export const EnterpriseProject = z.object(enterpriseProjectFields.internal);
export type EnterpriseProject = z.infer<typeof EnterpriseProject>;
