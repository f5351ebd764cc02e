/** 我的数据: a copy of everything, and erasing what no law keeps, below `/api/strapi-kit`. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';

const Id = z.uuid('编号不对，请从列表中重新进入。');
const Moment = z.string().meta({ description: 'ISO 8601, UTC' });

export const OwnDataExport = z.object({ id: Id, askedAt: Moment, readyAt: Moment.nullable(), expiresAt: Moment });
export const Erasure = z.object({ id: Id, askedAt: Moment, erased: z.array(z.object({ what: z.string(), count: z.int() })) });

export const exportFormats = { json: 'JSON', xlsx: 'XLSX' } as const;

export const ownDataApi = {
  readOwnData: endpoint({ method: 'GET', path: '/own-data', answer: z.object({ exports: z.array(OwnDataExport), erasures: z.array(Erasure), erasable: z.array(z.string()) }) }),
  /** Answered at once, ready within a minute. */
  askForExport: endpoint({ method: 'POST', path: '/own-data/exports', answer: OwnDataExport }),
  downloadExport: endpoint({
    method: 'GET',
    path: '/own-data/exports/:id/:format',
    params: z.object({ id: Id, format: z.enum(Object.keys(exportFormats) as (keyof typeof exportFormats)[], '只有 JSON 和 XLSX 两种格式。') }),
  }),
  eraseOwnData: endpoint({
    method: 'POST',
    path: '/own-data/erasures',
    body: z.object({ isConfirmed: z.literal(true, '删除后不能恢复，请先勾选确认。') }),
    answer: Erasure,
  }),
};
