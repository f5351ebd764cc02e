/** 批准 or 调整方案: terms as an officer types them, sent as an offer. */
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import type { DeskApplication } from '@rongqiao/financing/contract.ts';
import { type ControlKind, readControl, showControl, typedControl } from '../controls.ts';
import type { FormProblem } from '../form.ts';

const kinds = {
  amountFen: 'money',
  annualRate: 'percent',
  termMonths: 'count',
  repaymentMethod: 'text',
  guaranteeKinds: 'codes',
  validUntil: 'text',
  conditionsText: 'text',
  message: 'text',
  internalText: 'text',
  /** product: as the product states them; none: none are charged. */
  fees: 'text',
} satisfies Record<string, ControlKind>;
type Name = keyof typeof kinds;
const names = Object.keys(kinds) as Name[];

export const decisionControls: string[] = names;

/** What was asked for and what the product says, ready to be confirmed. */
export const suggestedValues = ({ suggested }: DeskApplication): Record<string, string> => ({
  amountFen: showControl('money', suggested.amountFen),
  annualRate: showControl('percent', suggested.annualRate),
  termMonths: showControl('count', suggested.termMonths),
  repaymentMethod: suggested.repaymentMethod ?? '',
  guaranteeKinds: suggested.guaranteeKinds.join(' '),
  validUntil: suggested.validUntil,
  fees: 'product',
});

export const typedDecision = (form: FormData): Record<string, string> => Object.fromEntries(names.map((name) => [name, typedControl(kinds[name], form, name)]));

const missing: Partial<Record<Name, string>> = {
  amountFen: '请填写金额，例如 50。',
  annualRate: '请填写年利率，例如 3.85。',
  termMonths: '请填写期限，例如 12。',
  repaymentMethod: '请选择还款方式。',
  guaranteeKinds: '请选择担保方式；不要担保的选“信用”。',
  validUntil: '请填写方案的有效期。',
};

export function readDecision(form: FormData): { body: { terms: object; internalText: string }; problems: FormProblem[] } {
  const read = Object.fromEntries(names.map((name) => [name, readControl(kinds[name], form, name)])) as Record<Name, ReturnType<typeof readControl>>;
  const value = (name: Name) => ('value' in read[name] ? read[name].value : null);
  const problems = names.flatMap((name): FormProblem[] => {
    const one = read[name];
    if ('wrong' in one) return [{ field: name, message: one.wrong }];
    return one.value === null && missing[name] ? [{ field: name, message: missing[name] }] : [];
  });
  const given = ((value('guaranteeKinds') as string[] | null) ?? []).flatMap((kind) => GuaranteeKind.safeParse(kind).data ?? []);
  const terms = {
    amountFen: value('amountFen'),
    annualRate: value('annualRate'),
    termMonths: value('termMonths'),
    repaymentMethod: value('repaymentMethod'),
    guaranteeKinds: given,
    validUntil: value('validUntil'),
    conditionsText: value('conditionsText') ?? '',
    message: value('message') ?? '',
    fees: value('fees') === 'none' ? [] : null,
  };
  return { body: { terms, internalText: (value('internalText') as string | null) ?? '' }, problems };
}
