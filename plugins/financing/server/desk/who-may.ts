/** Who at an institution may do what with a case. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { problem, type Problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import type { DeskMove } from '../../contract/desk.ts';
import type { ApplicationRow } from '../applications/application-row.ts';

type Who = 'works-on-it' | 'confirms' | 'leads' | 'works-here';

const whoMay: Record<DeskMove['move'], Who> = {
  accept: 'works-on-it',
  contact: 'works-on-it',
  investigate: 'works-on-it',
  'request-documents': 'works-on-it',
  approve: 'works-on-it',
  'counter-offer': 'works-on-it',
  refuse: 'works-on-it',
  'hand-over': 'works-on-it',
  'confirm-decision': 'confirms',
  'return-decision': 'confirms',
  assign: 'leads',
  note: 'works-here',
};

const has = ({ roles }: Membership, ...wanted: Membership['roles']) => roles.some((role) => wanted.includes(role));

const notWorking = problem(403, 'role', '这一步由经办人或管理员办理，请联系本机构的管理员。');
const notLeading = problem(403, 'role', '分派由管理员办理，请联系本机构的管理员。');
const notConfirming = problem(403, 'role', '复核由管理员或签约人办理，请联系本机构的管理员。');
const othersCase = (name: string) => problem(409, 'not-yours', `这件申请由${name}负责，请先请他交接，或由管理员分派。`);

/** Another person than who proposed it, who may bind the institution. */
export const mayConfirm = (member: Membership, userId: number, { offerMadeBy }: ApplicationRow): boolean => has(member, 'administrator', 'signatory') && offerMadeBy !== userId;

/** What forbids it, or undefined. */
export function obstacleForMember(member: Membership, row: ApplicationRow, move: DeskMove['move']): Problem | undefined {
  const who = whoMay[move];
  if (who === 'confirms') return has(member, 'administrator', 'signatory') ? undefined : notConfirming;
  if (who === 'leads') return has(member, 'administrator') ? undefined : notLeading;
  if (!has(member, 'administrator', 'operator')) return who === 'works-here' && has(member, 'signatory') ? undefined : notWorking;
  const isOthers = row.assigneeId !== null && row.assigneeId !== member.id;
  return who === 'works-on-it' && isOthers && !has(member, 'administrator') ? othersCase(row.assigneeName ?? '同事') : undefined;
}
