/** What products and policies ask of a firm, read once: equal statements are one group, so that each is judged once a value. */
import { type Condition, type Criteria, describeCriteria } from '@rongqiao/contracts/criteria.ts';
import { Exclusion } from '@rongqiao/contracts/exclusion.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { Qualification } from '@rongqiao/contracts/qualification.ts';
import { judges } from '../conditions/judge-criteria.ts';
import type { FirmProfile } from '../firm-profile.ts';
import type { Offer } from '../offer.ts';
import { type ChoiceName, choiceNames, type FigureName, figureNames, maskOf, valueFor } from './firm-columns.ts';

/** What can be asked: a product as it is; a policy with its criteria alone. */
export type Asking = Pick<Offer, 'slug' | 'criteria' | 'amountFenMin' | 'amountFenMax' | 'termMonthsMin' | 'termMonthsMax' | 'guaranteeKinds'>;

export const askingOfPolicy = (slug: string, criteria: Criteria): Asking => ({ slug, criteria, amountFenMin: null, amountFenMax: null, termMonthsMin: null, termMonthsMax: null, guaranteeKinds: [] });

export interface Span {
  least: number;
  most: number;
}

/** Equal statements as one: which group each asking is in, -1 where it states nothing. */
export interface Groups<Statement> {
  statements: Statement[];
  groupOf: Int32Array;
  /** By value: which statements it passes. Kept, because all orders of the same products ask again. */
  passing: Map<number, Uint8Array>;
}

/** Which statements a value passes, judged once a value. */
export function passingOf<Statement>({ statements, passing }: Groups<Statement>, value: number, passes: (statement: Statement) => boolean): Uint8Array {
  const found = passing.get(value);
  if (found) return found;
  const made = Uint8Array.from(statements, (statement) => Number(passes(statement)));
  passing.set(value, made);
  return made;
}

export interface Asked {
  askings: readonly Asking[];
  choices: Record<ChoiceName, Groups<Criteria>>;
  figures: Record<FigureName, Groups<Span>>;
  /** Masks of what is wanted, barred and accepted; 0 states nothing. */
  qualifications: Int32Array;
  bars: Int32Array;
  guarantees: Int32Array;
}

export function readAsked(askings: readonly Asking[]): Asked {
  const stated = askings.map(({ criteria }) => new Set(describeCriteria(criteria).map(({ condition }) => condition)));
  const choiceGroups = (name: ChoiceName) => group(askings, ({ criteria }, place) => (stated[place]?.has(name) ? partOf(criteria, name) : undefined));
  return {
    askings,
    choices: Object.fromEntries(choiceNames.map((name) => [name, choiceGroups(name)])) as Asked['choices'],
    figures: Object.fromEntries(figureNames.map((name) => [name, group(askings, (asking) => spanOf(asking, name))])) as Asked['figures'],
    qualifications: Int32Array.from(askings, ({ criteria }) => maskOf(Qualification.options, criteria.qualificationTags ?? [])),
    bars: Int32Array.from(askings, ({ criteria }) => maskOf(Exclusion.options, criteria.exclusions ?? [])),
    guarantees: Int32Array.from(askings, ({ guaranteeKinds }) => maskOf(GuaranteeKind.options, guaranteeKinds)),
  };
}

/** The judges that explain an answer decide it here too: a choice that is judged by its own condition and nothing else. */
export function passesChoice(name: ChoiceName, criteria: Criteria, code: number): boolean {
  const profile = { [profileFields[name]]: { value: valueFor(name, code), asOf: null } } as FirmProfile;
  return judges[name](criteria, profile, '2000-01-01').outcome === 'pass';
}

const profileFields: Record<ChoiceName, keyof FirmProfile> = {
  region: 'region', industry: 'industry', 'size-class': 'sizeClass', 'entity-kind': 'entityKind', ownership: 'ownership',
  'tax-grade': 'taxGrade', 'credit-grade': 'creditGrade', 'lifecycle-stage': 'stage', 'first-loan': 'hasBorrowed',
};

/** The fields of the criteria that a condition reads, so that equal ones fall together. */
const fieldsOf: Record<ChoiceName, readonly (keyof Criteria)[]> = {
  region: ['regionsIn', 'regionsOut'], industry: ['industriesIn', 'industriesOut'], 'size-class': ['sizeClasses'], 'entity-kind': ['entityKinds'], ownership: ['ownershipKinds'],
  'tax-grade': ['taxGrades'], 'credit-grade': ['creditGradeMin'], 'lifecycle-stage': ['lifecycleStages'], 'first-loan': ['isFirstLoanOnly'],
};

const partOf = (criteria: Criteria, name: ChoiceName): Criteria => Object.fromEntries(fieldsOf[name].map((field) => [field, criteria[field]]));

function spanOf({ criteria, ...asking }: Asking, name: FigureName): Span | undefined {
  const [least, most] = {
    founded: [criteria.ageMonthsMin, criteria.ageMonthsMax],
    revenue: [criteria.revenueFenMin, criteria.revenueFenMax],
    employees: [criteria.employeesMin, criteria.employeesMax],
    amount: [asking.amountFenMin, asking.amountFenMax],
    term: [asking.termMonthsMin, asking.termMonthsMax],
  }[name];
  return least == null && most == null ? undefined : { least: Number(least ?? -Infinity), most: Number(most ?? Infinity) };
}

function group<Statement extends object>(askings: readonly Asking[], statementOf: (asking: Asking, place: number) => Statement | undefined): Groups<Statement> {
  const known = new Map<string, number>();
  const statements: Statement[] = [];
  const groupOf = Int32Array.from(askings, (asking, place) => {
    const statement = statementOf(asking, place);
    if (!statement) return -1;
    const key = Object.values(statement).map(String).join(';');
    const found = known.get(key) ?? statements.push(statement) - 1;
    known.set(key, found);
    return found;
  });
  return { statements, groupOf, passing: new Map() };
}

/** The conditions that an asking states, without those of the wish: what a share of known data is counted of. */
export const statedConditions = ({ criteria }: Asking): Condition[] => describeCriteria(criteria).map(({ condition }) => condition);
