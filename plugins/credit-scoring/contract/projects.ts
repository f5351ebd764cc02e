/** 项目初评: the firm's projects with what the card takes from the firm. The card itself is reckoned on what the firm types, and not kept. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { EnterpriseProject } from '@rongqiao/contracts/enterprise-project.ts';
import { z } from 'zod';
import { ScoreGrade } from './score-result.ts';

export const OwnProject = EnterpriseProject.pick({ code: true, name: true, stage: true, approvalNumber: true, totalInvestmentFen: true, ownFundsFen: true, fundingGapFen: true });
export type OwnProject = z.infer<typeof OwnProject>;

export const projectApi = {
  /** `grade`: the sponsor's, NR while nothing is on record about it. */
  listOwnProjects: endpoint({ method: 'GET', path: '/own-projects', answer: z.object({ grade: ScoreGrade, projects: z.array(OwnProject) }) }),
};
