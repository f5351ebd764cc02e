/** Claiming an enterprise: what each form sends, and what comes back. */
import { accountsApi, type Claim, type ClaimStep } from '@rongqiao/accounts/contract.ts';
import { parseMoney } from '@rongqiao/contracts/values/money.ts';
import { askAccounts } from '../cms/accounts.ts';
import type { Visit } from '../cms/visit.ts';
import { type FormProblem, type Outcome, outcomeOf, textOf, typed } from './form.ts';

export const registerControls = [
  'uscc',
  'name',
  'legalRepresentativeName',
  'entityKind',
  'regionCode',
  'industryCode',
  'foundedOn',
  'registeredCapitalFen',
  'registeredAddress',
  'businessScope',
];

/** Said before anything is sent: what must stand there, and the sentence when it does not. */
const required: Record<string, string> = {
  name: '请填写企业名称。',
  legalRepresentativeName: '请填写法定代表人。',
  entityKind: '请选择主体类型。',
  regionCode: '请选择注册地。',
  industryCode: '请选择行业。',
  foundedOn: '请填写成立日期。',
  registeredAddress: '请填写住所。',
};

/** `hasDetails`: the platform does not know the firm, so the claimant copied the licence. */
export async function submitNewClaim(visit: Visit, form: FormData | undefined): Promise<Outcome<Claim>> {
  const values = typed(form, registerControls);
  const uscc = textOf(form, 'uscc');
  if (textOf(form, 'hasDetails') !== 'yes') return outcomeOf(await askAccounts(visit, accountsApi.startClaim, { body: { uscc } }), values, registerControls);
  const capital = readCapital(textOf(form, 'registeredCapitalFen'));
  const problems = [
    ...Object.entries(required).flatMap(([field, message]): FormProblem[] => (values[field]?.trim() ? [] : [{ field, message }])),
    ...('message' in capital ? [{ field: 'registeredCapitalFen', message: capital.message }] : []),
  ];
  if (problems.length > 0) return { kind: 'again', status: 400, form: { values, problems } };
  const register = { ...values, ...capital, businessScope: values.businessScope || null };
  return outcomeOf(await askAccounts(visit, accountsApi.startClaim, { body: { uscc, register } }), values, registerControls);
}

/** As on the licence, in 万元; may be empty. */
function readCapital(text: string): { registeredCapitalFen: string | null } | { message: string } {
  if (text.trim() === '') return { registeredCapitalFen: null };
  const parsed = parseMoney(text, { unit: '万元' });
  return parsed.ok ? { registeredCapitalFen: String(parsed.fen) } : { message: parsed.message };
}

type Submit = (visit: Visit, id: string, form: FormData) => Promise<Outcome<Claim>>;

/** One line for each step that has a form; the button says which. */
const steps: Partial<Record<ClaimStep, Submit>> = {
  'ask-licence': async (visit, id) =>
    outcomeOf(await askAccounts(visit, accountsApi.askLicence, { params: { id }, body: { returnPath: `/enterprise/claims/${id}` } }), {}, []),
  'fetch-licence-result': async (visit, id) => outcomeOf(await askAccounts(visit, accountsApi.fetchLicenceResult, { params: { id } }), {}, []),
  'order-transfer': async (visit, id, form) => {
    const body = { accountNumber: textOf(form, 'accountNumber') };
    return outcomeOf(await askAccounts(visit, accountsApi.orderTransfer, { params: { id }, body }), body, ['accountNumber']);
  },
  'enter-amount': async (visit, id, form) => {
    const body = { amountYuan: textOf(form, 'amountYuan') };
    return outcomeOf(await askAccounts(visit, accountsApi.enterAmount, { params: { id }, body }), body, ['amountYuan']);
  },
  'upload-documents': async (visit, id, form) => {
    const [kind, file] = [textOf(form, 'kind'), form.get('files')];
    if (!(file instanceof File) || file.size === 0) return { kind: 'again', status: 400, form: { values: {}, problems: [{ field: `file-${kind}`, message: '请先选择文件。' }] } };
    const upload = new FormData();
    upload.set('kind', kind);
    upload.set('files', file, file.name);
    return outcomeOf(await askAccounts(visit, accountsApi.uploadClaimDocument, { params: { id }, upload }), {}, []);
  },
  'submit-documents': async (visit, id) => outcomeOf(await askAccounts(visit, accountsApi.submitDocuments, { params: { id } }), {}, []),
  withdraw: async (visit, id) => outcomeOf(await askAccounts(visit, accountsApi.withdrawClaim, { params: { id } }), {}, []),
};

/** What the page that follows says has been done. */
export const doneAfter: Partial<Record<ClaimStep, string>> = { 'upload-documents': 'uploaded', 'submit-documents': 'submitted', withdraw: 'withdrawn' };

const incomplete = '没有收到完整的内容。文件请控制在 20 MB 以内，再试一次。';

export async function submitClaimStep(visit: Visit, id: string, form: FormData | undefined): Promise<{ step: ClaimStep; outcome: Outcome<Claim> }> {
  const step = textOf(form, 'step') as ClaimStep;
  const submit = form && steps[step];
  if (!submit) return { step, outcome: { kind: 'again', status: 400, form: { values: {}, problems: [{ message: incomplete }] } } };
  return { step, outcome: await submit(visit, id, form) };
}
