/** Who is asking, and may it? Deny by default: every rule that is not met is an answer, never a fall-through. */
import type { Context } from 'koa';
import { type Problem, problem } from '../http/problem.ts';
import { isTheSite } from '../http/site-caller.ts';
import { personOf } from './authenticator.ts';
import type { Access, Person, Staff } from './route.ts';
import { type StaffMember, staffRegionsOf } from './staff-regions.ts';

export interface Admission {
  person?: Person;
  organisation?: Person['actingFor'];
  staff?: Staff;
}

const signIn = problem(401, 'sign-in', '请先登录。');
const notForVisitors = problem(403, 'not-allowed', '这里只供平台内部使用。');
const notFor = problem(403, 'not-allowed', '您没有这项权限。请切换到相应的单位，或请单位管理员为您开通。');

export async function admit(access: Access, ctx: Context): Promise<Admission | { refused: Problem }> {
  if (access.rule === 'anyone') return {};
  if (access.rule === 'the-site') return isTheSite(ctx) ? {} : { refused: notForVisitors };
  if (access.rule === 'staff') return admitStaff(ctx);
  const person = await personOf(ctx);
  if (!person) return { refused: signIn };
  if (access.rule === 'signed-in') return { person };
  const organisation = person.actingFor;
  if (!organisation || (access.kind && ![access.kind].flat().includes(organisation.organisationKind))) return { refused: notFor };
  const allowed = !access.roles || access.roles.some((role) => organisation.roles.includes(role));
  return allowed ? { person, organisation } : { refused: notFor };
}

/** Strapi has already checked the role's action (see register-routes); here only who it is. */
async function admitStaff(ctx: Context): Promise<Admission | { refused: Problem }> {
  const user = ctx.state.user as (StaffMember & { firstname?: string; lastname?: string }) | undefined;
  if (!user) return { refused: signIn };
  return { staff: { id: user.id, name: [user.lastname, user.firstname].filter(Boolean).join(''), regions: await staffRegionsOf(user) } };
}
