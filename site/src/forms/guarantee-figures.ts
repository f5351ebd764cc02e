/** The name of the control that says which version of a month the page showed. */
export const seenVersion = (month: string): string => `seen-${month}`;

/** One month of a guarantee company. A month that the page showed is corrected, unless somebody else was faster. */
import { parseMoney } from '@rongqiao/contracts/values/money.ts';
import { type GuaranteeReport, guaranteeFiguresApi } from '@rongqiao/supervision/contract.ts';
import { askSupervision } from '../cms/guarantee-figures.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from './form.ts';

const controls = ['month', 'balance', 'netAssets', 'isForSmall'];

export async function submitFigures(visit: Visit, form: FormData | undefined): Promise<Outcome<GuaranteeReport>> {
  const values = typed(form, controls);
  const balance = parseMoney(textOf(form, 'balance'), { unit: '万元' });
  const netAssets = parseMoney(textOf(form, 'netAssets'), { unit: '万元', allowNegative: true });
  const problems = [
    ...(balance.ok ? [] : [{ field: 'balance', message: balance.message }]),
    ...(netAssets.ok ? [] : [{ field: 'netAssets', message: netAssets.message }]),
  ];
  if (!balance.ok || !netAssets.ok) return { kind: 'again', status: 400, form: { values, problems } };
  const month = textOf(form, 'month').trim();
  const body = { month, balanceFen: String(balance.fen), netAssetsFen: String(netAssets.fen), isForSmall: textOf(form, 'isForSmall') === 'yes', version: Number(textOf(form, seenVersion(month))) || 0 };
  return outcomeOf(await askSupervision(visit, guaranteeFiguresApi.reportFigures, { body }), values, controls);
}
