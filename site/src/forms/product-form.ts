/** The sheet of a product as its institution fills it in. */
import type { ProductDraft } from '@rongqiao/editorial/contract.ts';
import type { TextForm } from './text-form.ts';

/** Every part of a draft has its control; what is missing here would be lost by a save. */
const single = {
  name: 'text',
  kind: 'text',
  summary: 'text',
  description: 'text',
  regionCode: 'text',
  amountFenMin: 'money',
  amountFenMax: 'money',
  termMonthsMin: 'count',
  termMonthsMax: 'count',
  rateKind: 'text',
  lprTerm: 'text',
  spreadBpMin: 'count',
  spreadBpMax: 'count',
  annualRateMin: 'percent',
  annualRateMax: 'percent',
  guaranteeKinds: 'codes',
  repaymentMethods: 'codes',
  conditionsText: 'text',
  promisedDays: 'count',
  isCustomised: 'flag',
  validFrom: 'text',
  validTo: 'text',
  phone: 'text',
} as const satisfies Record<Exclude<keyof ProductDraft, 'criteria' | 'fees' | 'materials' | 'steps'>, string>;

const criteria = {
  'criteria.regionsIn': 'regions',
  'criteria.regionsOut': 'regions',
  'criteria.industriesIn': 'industries',
  'criteria.industriesOut': 'industries',
  'criteria.sizeClasses': 'codes',
  'criteria.entityKinds': 'codes',
  'criteria.ownershipKinds': 'codes',
  'criteria.ageMonthsMin': 'count',
  'criteria.ageMonthsMax': 'count',
  'criteria.revenueFenMin': 'money',
  'criteria.revenueFenMax': 'money',
  'criteria.employeesMin': 'count',
  'criteria.employeesMax': 'count',
  'criteria.taxGrades': 'codes',
  'criteria.creditGradeMin': 'text',
  'criteria.qualificationTags': 'codes',
  'criteria.lifecycleStages': 'codes',
  'criteria.exclusions': 'codes',
  'criteria.isFirstLoanOnly': 'mark',
} as const satisfies Record<`criteria.${keyof NonNullable<ProductDraft['criteria']>}`, string>;

type Row<Name extends 'fees' | 'materials' | 'steps'> = Record<keyof NonNullable<ProductDraft[Name]>[number], TextForm['controls'][string]>;

export const productForm: TextForm = {
  controls: { ...single, ...criteria },
  rows: {
    fees: { kind: 'text', name: 'text', payee: 'text', payer: 'text', basis: 'text', rate: 'percent', amountFen: 'money', timing: 'text', isRecurrent: 'flag', note: 'text' } satisfies Row<'fees'>,
    materials: { name: 'text', isRequired: 'flag', source: 'text', note: 'text', templateUrl: 'text' } satisfies Row<'materials'>,
    steps: { name: 'text', detail: 'text' } satisfies Row<'steps'>,
  },
};
