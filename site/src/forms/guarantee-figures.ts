/** One month of a guarantee company. A month that it has seen before is corrected. */
import { parseMoney } from '@rongqiao/contracts/values/money.ts';
import { type GuaranteeReport, guaranteeFiguresApi } from '@rongqiao/supervision/contract.ts';
import { askSupervision } from '../cms/guarantee-figures.ts';
import type { Visit } from '../cms/visit.ts';
import { type Outcome, outcomeOf, textOf, typed } from './form.ts';

const controls = ['month', 'balance', 'netAssets'];

export async function submitFigures(visit: Visit, form: FormData | undefined, reports: GuaranteeReport[]): Promise<Outcome<GuaranteeReport>> {
  const values = typed(form, controls);
  const balance = parseMoney(textOf(form, 'balance'), { unit: '万元' });
  const netAssets = parseMoney(textOf(form, 'netAssets'), { unit: '万元', allowNegative: true });
  const problems = [
    ...(balance.ok ? [] : [{ field: 'balance', message: balance.message }]),
    ...(netAssets.ok ? [] : [{ field: 'netAssets', message: netAssets.message }]),
  ];
  if (!balance.ok || !netAssets.ok) return { kind: 'again', status: 400, form: { values, problems } };
  const month = textOf(form, 'month').trim();
  const body = { month, balanceFen: String(balance.fen), netAssetsFen: String(netAssets.fen), version: reports.find((report) => report.month === month)?.version ?? 0 };
  return outcomeOf(await askSupervision(visit, guaranteeFiguresApi.reportFigures, { body }), values, controls);
}
