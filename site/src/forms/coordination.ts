/** Forms of 融资协调: a visit list, steps of a team, an institution's decision, a firm's own entry. */
import { type CoordinationCase, coordinationApi, type OwnCase, type RecommendedFirm, VISIT_FILE_BYTES_MAX, type VisitImport } from '@rongqiao/financing/contract.ts';
import { askCoordination } from '../cms/coordination.ts';
import type { Visit } from '../cms/visit.ts';
import { standards } from '../views/coordination-page.ts';
import { readControl } from './controls.ts';
import { type FormState, type Outcome, outcomeOf, textOf, typed } from './form.ts';

const again = (field: string, message: string, values: Record<string, string> = {}): { kind: 'again'; status: number; form: FormState } => ({ kind: 'again', status: 400, form: { values, problems: [{ field, message }] } });
const tooBig = `文件不能超过 ${VISIT_FILE_BYTES_MAX / 2 ** 20} MB，请按街道或月份拆开后上传。`;

export async function submitVisits(visit: Visit, form: FormData | undefined): Promise<Outcome<VisitImport>> {
  const file = form?.get('files');
  if (!form) return again('files', tooBig);
  if (!(file instanceof File) || file.size === 0) return again('files', '请先选择要上传的名单。');
  if (file.size > VISIT_FILE_BYTES_MAX) return again('files', tooBig);
  const upload = new FormData();
  upload.set('files', file, file.name);
  return outcomeOf(await askCoordination(visit, coordinationApi.importVisits, { upload }), {}, ['files']);
}

export const submitImportDecision = async (visit: Visit, id: string, form: FormData): Promise<Outcome<VisitImport>> =>
  outcomeOf(await askCoordination(visit, coordinationApi.decideImport, { params: { id }, body: { decision: textOf(form, 'step'), version: Number(textOf(form, 'version')) } }), {}, []);

/** Each ticked row says id and version. */
export async function submitMany(visit: Visit, form: FormData) {
  const cases = form.getAll('case').flatMap((value) => {
    const [id = '', version = ''] = String(value).split(' ');
    return id ? [{ id, version: Number(version) }] : [];
  });
  const move = textOf(form, 'step');
  const step = move === 'recommend' ? { move, institutionId: textOf(form, 'institutionId') } : { move };
  return outcomeOf(await askCoordination(visit, coordinationApi.moveCases, { body: { cases, step } }), typed(form, ['institutionId']), ['institutionId']);
}

const controls = ['visitedOn', 'visitor', 'amount', 'termMonths', 'purposeText', 'institutionId', 'what', 'owner', 'dueOn', 'text', ...standards.flatMap((standard) => [`${standard}-met`, `${standard}-evidence`])];
const wordsOf = (form: FormData) => typed(form, controls);

export async function submitCaseMove(visit: Visit, id: string, form: FormData): Promise<Outcome<CoordinationCase>> {
  const read = caseMoveOf(form);
  if ('problem' in read) return again(read.problem.field, read.problem.message, wordsOf(form));
  return outcomeOf(await askCoordination(visit, coordinationApi.moveCase, { params: { id }, body: read.body }), wordsOf(form), controls);
}

type Read = { body: object } | { problem: { field: string; message: string } };

function caseMoveOf(form: FormData): Read {
  const move = textOf(form, 'step');
  const basis = { move, version: Number(textOf(form, 'version')) };
  const text = { text: textOf(form, 'text') };
  const defect = { what: textOf(form, 'what'), owner: textOf(form, 'owner'), dueOn: textOf(form, 'dueOn') };
  if (move === 'visit') return { body: { ...basis, ...text, visitedOn: textOf(form, 'visitedOn'), visitor: textOf(form, 'visitor') } };
  if (move === 'recommend') return { body: { ...basis, ...text, institutionId: textOf(form, 'institutionId') } };
  if (move === 'consult') return { body: { ...basis, ...text, defects: [defect] } };
  if (move === 'add-defect') return { body: { ...basis, ...defect } };
  if (move === 'cure-defect') return { body: { ...basis, ...text, defectId: textOf(form, 'defectId') } };
  return move === 'assess' ? assessment(form, basis) : { body: { ...basis, ...text } };
}

function assessment(form: FormData, basis: object): Read {
  const amount = readControl('money', form, 'amount');
  const term = readControl('count', form, 'termMonths');
  if ('wrong' in amount) return { problem: { field: 'amount', message: amount.wrong } };
  if ('wrong' in term) return { problem: { field: 'termMonths', message: term.wrong } };
  const judged = standards.filter((standard) => textOf(form, `${standard}-met`) !== '');
  const bare = judged.find((standard) => textOf(form, `${standard}-evidence`).trim().length < 2);
  if (bare) return { problem: { field: `${bare}-evidence`, message: '请写明依据（看了什么，至少2个字）。' } };
  return {
    body: {
      ...basis,
      amountFen: amount.value,
      termMonths: term.value,
      purposeText: textOf(form, 'purposeText'),
      standards: judged.map((standard) => ({ standard, isMet: textOf(form, `${standard}-met`) === 'yes', evidence: textOf(form, `${standard}-evidence`) })),
    },
  };
}

const decisionControls = ['amount', 'annualRate', 'termMonths', 'reason', 'text'];

export async function submitRecommended(visit: Visit, id: string, form: FormData): Promise<Outcome<RecommendedFirm>> {
  const values = typed(form, decisionControls);
  const basis = { move: textOf(form, 'step'), version: Number(textOf(form, 'version')), text: textOf(form, 'text') };
  if (basis.move === 'refuse') return outcomeOf(await askCoordination(visit, coordinationApi.decideRecommended, { params: { id }, body: { ...basis, reason: textOf(form, 'reason') } }), values, decisionControls);
  const terms = { amount: readControl('money', form, 'amount'), annualRate: readControl('percent', form, 'annualRate'), termMonths: readControl('count', form, 'termMonths') };
  for (const [field, reading] of Object.entries(terms)) {
    if ('wrong' in reading) return again(field, reading.wrong, values);
    if (reading.value === null) return again(field, '请填写。', values);
  }
  const valueIn = (reading: (typeof terms)[keyof typeof terms]) => ('value' in reading ? reading.value : null);
  const body = { ...basis, amountFen: valueIn(terms.amount), annualRate: valueIn(terms.annualRate), termMonths: valueIn(terms.termMonths) };
  return outcomeOf(await askCoordination(visit, coordinationApi.decideRecommended, { params: { id }, body }), values, decisionControls);
}

const entryControls = ['amount', 'termMonths', 'purposeText', 'contactName', 'contactPhone'];

export async function submitSelfEntry(visit: Visit, form: FormData): Promise<Outcome<OwnCase>> {
  const values = typed(form, entryControls);
  const amount = readControl('money', form, 'amount');
  const term = readControl('count', form, 'termMonths');
  if ('wrong' in amount || amount.value === null) return again('amount', 'wrong' in amount ? amount.wrong : '请填写金额。', values);
  if ('wrong' in term || term.value === null) return again('termMonths', 'wrong' in term ? term.wrong : '请填写期限。', values);
  const body = { amountFen: amount.value, termMonths: term.value, purposeText: textOf(form, 'purposeText'), contactName: textOf(form, 'contactName'), contactPhone: textOf(form, 'contactPhone') };
  return outcomeOf(await askCoordination(visit, coordinationApi.enterOwnCase, { body }), values, entryControls);
}

export const submitWithdrawal = async (visit: Visit, form: FormData): Promise<Outcome<OwnCase>> =>
  outcomeOf(await askCoordination(visit, coordinationApi.withdrawOwnCase, { params: { id: textOf(form, 'id') }, body: { version: Number(textOf(form, 'version')) } }), {}, []);
