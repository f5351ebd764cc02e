/** What 项目初评 starts from: the firm's projects, and its own grade as the sponsor's. */
import type { OwnProject } from '../../contract/projects.ts';
import type { ScoreGrade } from '../../contract/score-result.ts';
import { ownFirm } from '../scores/own-score.ts';
import { scoreFirm } from '../scores/score-firm.ts';
import { projectsOf } from './enterprise-projects.ts';

export async function listOwnProjects(enterpriseId: string): Promise<{ grade: ScoreGrade; projects: OwnProject[] }> {
  const scored = await scoreFirm(await ownFirm(enterpriseId), '查看时更新');
  return { grade: scored?.row.assessment.grade ?? 'NR', projects: await projectsOf(enterpriseId) };
}
