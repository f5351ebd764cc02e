/**
 * The invoices of the modelling contest CUMCM 2020 C as a source: 425 real small firms under pseudonyms (E1…E425), which
 * become invented codes. Dirt that is there: statuses with a leading blank, rows twice, returns as negative amounts.
 */
import type { SourceSpec } from '@rongqiao/data-exchange/domain/intake/source-spec.ts';

export const contestInvoices = (direction: 'sales' | 'purchases'): SourceSpec => ({
  code: `contest-invoices-${direction}`,
  kind: 'invoice',
  format: { kind: 'delimited' },
  acceptance: 'rows',
  ignoredHeaders: ['价税合计'],
  mapping: [
    { field: 'uscc', headers: ['企业代号'], parser: 'pseudonym', pseudonym: { prefix: 'E', regionCode: '210100', firstSequence: 0 } },
    { field: 'number', headers: ['发票号码'], parser: 'text' },
    { field: 'direction', headers: [], parser: 'code', default: direction },
    { field: 'counterparty', headers: ['购方单位代号', '销方单位代号'], parser: 'text' },
    { field: 'issuedOn', headers: ['开票日期'], parser: 'day' },
    { field: 'netFen', headers: ['金额'], parser: 'yuan' },
    { field: 'taxFen', headers: ['税额'], parser: 'yuan' },
    { field: 'status', headers: ['发票状态'], parser: 'code', codes: { 有效发票: 'valid', 作废发票: 'void' } },
  ],
});
