/** A lender opens the firm's report from its application: read through the one gate, under the consent that was given with it. */
import { openReading, readFirm } from '@rongqiao/credit-scoring/server/reports/readings.ts';
import { setReportReader } from '@rongqiao/financing/server/desk/report-reader.ts';

export const readReportsForApplications = (): void =>
  setReportReader(async ({ reader, userId, uscc, kind }) => {
    const { id, number, asOf } = await readFirm(reader, { uscc, kind, purpose: 'loan-review' }, userId);
    const { model } = (await openReading(reader, id)).content;
    return { id, number, asOf, model: `${model.name} ${model.version}（${model.sha256.slice(0, 12)}）` };
  });
