/** 企业信息: what the firm itself keeps up to date. Money is typed in 万元 and sent in fen. */
import { accountsApi, type EnterpriseProfile, type OwnProfile } from '@rongqiao/accounts/contract.ts';
import { formatWanYuan, parseMoney } from '@rongqiao/contracts/values/money.ts';
import { askAccounts } from '../cms/accounts.ts';
import type { Visit } from '../cms/visit.ts';
import { type FormProblem, type Outcome, outcomeOf, textOf, typed } from './form.ts';

type Kind = 'text' | 'count' | 'money';

const kinds = {
  ownershipKind: 'text',
  employees: 'count',
  revenueFen: 'money',
  assetsFen: 'money',
  figuresYear: 'count',
  operatingAddress: 'text',
  website: 'text',
  introduction: 'text',
  contactName: 'text',
  contactPhone: 'text',
  contactEmail: 'text',
} as const satisfies Record<keyof OwnProfile, Kind>;

const controls = Object.keys(kinds) as (keyof OwnProfile)[];

/** What stands in the form before anything is typed. */
export function profileValues(profile: OwnProfile): Record<string, string> {
  return Object.fromEntries(
    controls.map((name) => {
      const value = profile[name];
      return [name, value == null ? '' : kinds[name] === 'money' ? formatWanYuan(BigInt(value)).replace(/万元$/, '') : String(value)];
    }),
  );
}

export async function submitProfile(visit: Visit, form: FormData | undefined): Promise<Outcome<EnterpriseProfile>> {
  const values = typed(form, [...controls, 'updatedAt']);
  const read = controls.map((name) => [name, readValue(kinds[name], textOf(form, name).trim())] as const);
  const problems = read.flatMap(([field, value]): FormProblem[] => (typeof value === 'object' && value !== null ? [{ field, message: value.message }] : []));
  if (problems.length > 0) return { kind: 'again', status: 400, form: { values, problems } };
  const answer = await askAccounts(visit, accountsApi.updateProfile, { body: { profile: Object.fromEntries(read), updatedAt: textOf(form, 'updatedAt') } });
  return outcomeOf(answer, values, controls);
}

function readValue(kind: Kind, text: string): string | number | null | { message: string } {
  if (text === '') return null;
  if (kind === 'text') return text;
  if (kind === 'count') return /^\d{1,9}$/.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : { message: '请填整数，例如 35。' };
  const parsed = parseMoney(text, { unit: '万元' });
  return parsed.ok ? String(parsed.fen) : { message: parsed.message };
}
