/** Delivering data: a file, its correction, what becomes of a quarantined batch, keys of one's own systems. */
import { type Batch, batchApi, sourceApi, UPLOAD_BYTES_MAX } from '@rongqiao/data-exchange/contract.ts';
import { askDataExchange } from '../cms/data-exchange.ts';
import type { Visit } from '../cms/visit.ts';
import { type FormState, type Outcome, outcomeOf, textOf, typed } from './form.ts';

const again = (field: string, message: string): { kind: 'again'; status: number; form: FormState } => ({ kind: 'again', status: 400, form: { values: {}, problems: [{ field, message }] } });

const tooBig = `文件不能超过 ${UPLOAD_BYTES_MAX / 2 ** 20} MB，请压缩成 zip，或按月份拆开后上传。`;

/** With `correctsId` the file takes the place of that batch. */
export async function submitFile(visit: Visit, code: string, form: FormData | undefined): Promise<Outcome<Batch>> {
  if (!form) return again('files', tooBig);
  const file = form.get('files');
  if (!(file instanceof File) || file.size === 0) return again('files', '请先选择要上传的文件。');
  if (file.size > UPLOAD_BYTES_MAX) return again('files', tooBig);
  const upload = new FormData();
  upload.set('correctsId', textOf(form, 'correctsId'));
  upload.set('files', file, file.name);
  return outcomeOf(await askDataExchange(visit, batchApi.uploadBatch, { params: { code }, upload }), {}, ['files']);
}

export async function submitDecision(visit: Visit, id: string, form: FormData): Promise<Outcome<Batch>> {
  const body = { decision: textOf(form, 'step'), version: Number(textOf(form, 'version')) };
  return outcomeOf(await askDataExchange(visit, batchApi.decideBatch, { params: { id }, body }), {}, []);
}

export async function submitKey(visit: Visit, code: string, form: FormData): Promise<Outcome<{ key: string }>> {
  const body = { label: textOf(form, 'label') };
  return outcomeOf(await askDataExchange(visit, sourceApi.addKey, { params: { code }, body }), typed(form, ['label']), ['label']);
}

export async function submitKeyEnd(visit: Visit, code: string, form: FormData): Promise<Outcome<unknown>> {
  return outcomeOf(await askDataExchange(visit, sourceApi.revokeKey, { params: { code, keyId: textOf(form, 'keyId') } }), {}, []);
}
