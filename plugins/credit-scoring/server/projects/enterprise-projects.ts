/** The investment projects that a firm has on the platform: its own, shown to nobody else from here. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { OwnProject } from '../../contract/projects.ts';

const SHOWN_MAX = 50;

/** By the enterprise's documentId. */
export const projectsOf = (enterpriseId: string): Promise<OwnProject[]> =>
  database().many(OwnProject, sql`
    select p.code, p.name, p.stage, p.approval_number as "approvalNumber", p.total_investment_fen::text as "totalInvestmentFen",
      p.own_funds_fen::text as "ownFundsFen", p.funding_gap_fen::text as "fundingGapFen"
    from enterprise_projects p join enterprise_projects_enterprise_lnk l on l.enterprise_project_id = p.id join enterprises e on e.id = l.enterprise_id
    where e.document_id = ${enterpriseId} order by p.code limit ${SHOWN_MAX}`);
