/**
 * The life of an application, as one table: in which state, what, by whom, on which condition, leads where, and what it is
 * called once it has happened. What is not a row here does not exist and is refused.
 */
import type { ApplicationAction, ApplicationSide, ApplicationState } from '../contract/application-words.ts';

/** What a condition looks at. */
export interface StepFacts {
  /** More than one person at the institution may decide alone. */
  isAboveLimit: boolean;
  /** Somebody else than who proposed the decision. */
  isOtherPerson: boolean;
  /** What was proposed, or stands, differs from what was asked for. */
  isCounter: boolean;
  /** The offer's last day has not passed. */
  isOfferOpen: boolean;
  /** Every required paper has a file. */
  areDocumentsGiven: boolean;
  /** The firm has been silent far beyond its day. */
  isSilent: boolean;
}

/** On which condition a row holds, and what to do when it does not. */
export const guards = {
  always: { holds: () => true, otherwise: '' },
  'within limit': { holds: ({ isAboveLimit }) => !isAboveLimit, otherwise: '金额超过一人审批的限额，请提交复核。' },
  'above limit': { holds: ({ isAboveLimit }) => isAboveLimit, otherwise: '金额在一人审批的限额之内，不用复核。' },
  'approval, other person': { holds: ({ isOtherPerson, isCounter }) => isOtherPerson && !isCounter, otherwise: '自己提出的决定要由另一位同事复核。' },
  'counter-offer, other person': { holds: ({ isOtherPerson, isCounter }) => isOtherPerson && isCounter, otherwise: '自己提出的决定要由另一位同事复核。' },
  'other person': { holds: ({ isOtherPerson }) => isOtherPerson, otherwise: '自己提出的决定要由另一位同事复核。' },
  'offer open': { holds: ({ isOfferOpen }) => isOfferOpen, otherwise: '这个方案已过有效期，请联系机构重新提出。' },
  'offer over': { holds: ({ isOfferOpen }) => !isOfferOpen, otherwise: '方案还在有效期内。' },
  'documents given': { holds: ({ areDocumentsGiven }) => areDocumentsGiven, otherwise: '还有必交的材料没有上传，请先上传。' },
  'firm silent': { holds: ({ isSilent }) => isSilent, otherwise: '还没有到失效的日期。' },
} as const satisfies Record<string, { holds: (facts: StepFacts) => boolean; otherwise: string }>;
export type Guard = keyof typeof guards;

type Row = readonly [from: ApplicationState, action: ApplicationAction, by: ApplicationSide, guard: Guard, to: ApplicationState, event: string];

export const applicationSteps = [
  ['submitted', 'accept', 'institution', 'always', 'accepted', 'accepted'],
  ['accepted', 'contact', 'institution', 'always', 'contacted', 'contacted'],
  ['contacted', 'investigate', 'institution', 'always', 'due-diligence', 'investigation-begun'],
  ['contacted', 'request-documents', 'institution', 'always', 'documents-requested', 'documents-requested'],
  ['due-diligence', 'request-documents', 'institution', 'always', 'documents-requested', 'documents-requested'],
  ['documents-requested', 'submit-documents', 'enterprise', 'documents given', 'due-diligence', 'documents-submitted'],

  ['contacted', 'approve', 'institution', 'within limit', 'approved', 'approved'],
  ['contacted', 'approve', 'institution', 'above limit', 'second-review', 'decision-proposed'],
  ['due-diligence', 'approve', 'institution', 'within limit', 'approved', 'approved'],
  ['due-diligence', 'approve', 'institution', 'above limit', 'second-review', 'decision-proposed'],
  ['contacted', 'counter-offer', 'institution', 'within limit', 'counter-offer', 'counter-offered'],
  ['contacted', 'counter-offer', 'institution', 'above limit', 'second-review', 'decision-proposed'],
  ['due-diligence', 'counter-offer', 'institution', 'within limit', 'counter-offer', 'counter-offered'],
  ['due-diligence', 'counter-offer', 'institution', 'above limit', 'second-review', 'decision-proposed'],
  ['second-review', 'confirm-decision', 'institution', 'approval, other person', 'approved', 'approved'],
  ['second-review', 'confirm-decision', 'institution', 'counter-offer, other person', 'counter-offer', 'counter-offered'],
  ['second-review', 'return-decision', 'institution', 'other person', 'due-diligence', 'decision-returned'],

  ['submitted', 'refuse', 'institution', 'always', 'refused', 'refused'],
  ['accepted', 'refuse', 'institution', 'always', 'refused', 'refused'],
  ['contacted', 'refuse', 'institution', 'always', 'refused', 'refused'],
  ['due-diligence', 'refuse', 'institution', 'always', 'refused', 'refused'],
  ['documents-requested', 'refuse', 'institution', 'always', 'refused', 'refused'],

  ['approved', 'accept-offer', 'enterprise', 'offer open', 'offer-accepted', 'offer-accepted'],
  ['counter-offer', 'accept-offer', 'enterprise', 'offer open', 'offer-accepted', 'offer-accepted'],
  ['approved', 'decline-offer', 'enterprise', 'always', 'withdrawn', 'offer-declined'],
  ['counter-offer', 'decline-offer', 'enterprise', 'always', 'withdrawn', 'offer-declined'],

  ['submitted', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],
  ['accepted', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],
  ['contacted', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],
  ['due-diligence', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],
  ['documents-requested', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],
  ['second-review', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],
  ['approved', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],
  ['counter-offer', 'withdraw', 'enterprise', 'always', 'withdrawn', 'withdrawn'],

  ['submitted', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],
  ['accepted', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],
  ['contacted', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],
  ['due-diligence', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],
  ['documents-requested', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],
  ['second-review', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],
  ['approved', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],
  ['counter-offer', 'give-way', 'platform', 'always', 'withdrawn', 'withdrawn'],

  ['documents-requested', 'lapse', 'platform', 'firm silent', 'lapsed', 'lapsed'],
  ['approved', 'lapse', 'platform', 'offer over', 'lapsed', 'lapsed'],
  ['counter-offer', 'lapse', 'platform', 'offer over', 'lapsed', 'lapsed'],

  ...hands('submitted'),
  ...hands('accepted'),
  ...hands('contacted'),
  ...hands('due-diligence'),
  ...hands('documents-requested'),
  ...hands('second-review'),
  ...hands('approved'),
  ...hands('counter-offer'),
] as const satisfies readonly Row[];

/** Within the institution, and out of sight of the firm; the state stays. */
function hands<State extends ApplicationState>(state: State) {
  return [
    [state, 'assign', 'institution', 'always', state, 'assigned'],
    [state, 'hand-over', 'institution', 'always', state, 'handed-over'],
    [state, 'note', 'institution', 'always', state, 'noted'],
  ] as const satisfies readonly Row[];
}

export type StepTaken = { ok: true; to: ApplicationState; event: string } | { ok: false; because: string };

/** The one way from a state to the next; `because` says what to do instead. */
export function takeStep(from: ApplicationState, action: ApplicationAction, by: ApplicationSide, facts: StepFacts): StepTaken {
  const rows = rowsFor(from, action, by);
  const row = rows.find(([, , , guard]) => guards[guard].holds(facts));
  if (row) return { ok: true, to: row[4], event: row[5] };
  const [first] = rows;
  return { ok: false, because: first ? guards[first[3]].otherwise : '申请的状态已经变化，不能再做这一步，请刷新页面。' };
}

const rowsFor = (from: ApplicationState, action: ApplicationAction, by: ApplicationSide): readonly Row[] =>
  applicationSteps.filter((row) => row[0] === from && row[1] === action && row[2] === by);

/** What a side can try in a state; whether a condition holds is told when it does. */
export const actionsFor = (side: ApplicationSide, state: ApplicationState): ApplicationAction[] => [
  ...new Set(applicationSteps.filter(([from, , by]) => from === state && by === side).map(([, action]) => action)),
];

/** Nothing leads on from here. What is signed and paid out after `offer-accepted` begins a life of its own. */
export const endStates = ['refused', 'offer-accepted', 'withdrawn', 'lapsed'] as const satisfies readonly ApplicationState[];
export const hasEnded = (state: ApplicationState): boolean => (endStates as readonly string[]).includes(state);

const internalActions: readonly ApplicationAction[] = ['assign', 'hand-over', 'note', 'return-decision'];

/** Its words stay within the institution. */
export const isInternal = (action: ApplicationAction): boolean => internalActions.includes(action);
