/** What a department or an institution does with its own sources and deliveries. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { receivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import { created, done, ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { batchApi } from '../../contract/batches.ts';
import { sourceApi } from '../../contract/sources.ts';
import { type BatchRow, findOwnBatch, listBatches, noSuchBatch, noSuchSource } from '../batches/batch-row.ts';
import { decideBatch } from '../batches/decide-batch.ts';
import { receiveBatch } from '../batches/receive-batch.ts';
import { reportOf } from '../batches/report.ts';
import { listFindings, showBatch, showBrief } from '../batches/show-batch.ts';
import { nameOfPerson } from '../name-of-person.ts';
import { showSource, showSourceBrief } from '../sources/show-source.ts';
import { addKey, revokeKey } from '../sources/source-keys.ts';
import { findOwnSource, listOwnSources, type SourceRow } from '../sources/source-row.ts';
import type { Answer } from '@rongqiao/strapi-kit/server/routes/route.ts';

const owners = ['department', 'institution'] as const;
const member = { rule: 'acting-for', kind: owners } as const;
const mayDeliver = { rule: 'acting-for', kind: owners, roles: ['administrator', 'operator'] } as const;
const mayOpenDoors = { rule: 'acting-for', kind: owners, roles: ['administrator'] } as const;

const withSource = async (organisation: Membership, code: string, answer: (source: SourceRow) => Promise<Answer>): Promise<Answer> => {
  const source = await findOwnSource(organisation, code);
  return source ? answer(source) : refuse(noSuchSource);
};
const withBatch = async (organisation: Membership, id: string, answer: (batch: BatchRow) => Promise<Answer>): Promise<Answer> => {
  const batch = await findOwnBatch(organisation, id);
  return batch ? answer(batch) : refuse(noSuchBatch);
};

export const ownerRoutes = [
  route({
    ...sourceApi.listSources,
    summary: '列出本单位的数据源',
    access: member,
    handle: async ({ organisation }) => ok({ sources: (await listOwnSources(organisation)).map((row) => showSourceBrief(row, new Date())) }),
  }),
  route({
    ...sourceApi.readSource,
    summary: '查看本单位的一个数据源',
    access: member,
    handle: ({ organisation, params }) => withSource(organisation, params.code, async (source) => ok(await showSource(source, new Date()))),
  }),
  route({
    ...sourceApi.addKey,
    summary: '为自己的系统开一把推送钥匙',
    access: mayOpenDoors,
    limit: { perVisitor: 30, seconds: 3600 },
    handle: ({ organisation, params, body, person }) => withSource(organisation, params.code, async (source) => created(await addKey(source.id, body.label, person.userId))),
  }),
  route({
    ...sourceApi.revokeKey,
    summary: '停用一把推送钥匙',
    access: mayOpenDoors,
    handle: ({ organisation, params }) => withSource(organisation, params.code, async (source) => ((await revokeKey(source.id, params.keyId)) > 0 ? done : refuse(noSuchSource))),
  }),
  route({
    ...batchApi.listBatches,
    summary: '列出一个数据源的批次',
    access: member,
    handle: ({ organisation, params, query }) =>
      withSource(organisation, params.code, async (source) => {
        const { rows, total } = await listBatches(source.id, query.page);
        return ok({ batches: rows.map(showBrief), total });
      }),
  }),
  route({
    ...batchApi.uploadBatch,
    summary: '上传一批数据，或一批的更正版本',
    access: mayDeliver,
    limit: { perVisitor: 120, seconds: 3600 },
    handle: ({ organisation, params, body, person, ctx }) =>
      withSource(organisation, params.code, async (source) =>
        created(showBatch(await receiveBatch(source, receivedFile(ctx), { way: 'upload', name: await nameOfPerson(person.userId), userId: person.userId }, { correctsId: body.correctsId || undefined }))),
      ),
  }),
  route({ ...batchApi.readBatch, summary: '查看一个批次', access: member, handle: ({ organisation, params }) => withBatch(organisation, params.id, async (batch) => ok(showBatch(batch))) }),
  route({
    ...batchApi.listFindings,
    summary: '列出一个批次的问题',
    access: member,
    handle: ({ organisation, params, query }) => withBatch(organisation, params.id, async (batch) => ok(await listFindings(batch.id, query.page, query.rule))),
  }),
  route({
    ...batchApi.downloadReport,
    summary: '下载一个批次的校验报告',
    access: member,
    limit: { perVisitor: 60, seconds: 600 },
    handle: ({ organisation, params, query }) => withBatch(organisation, params.id, async (batch) => ({ file: await reportOf(batch, query.format) })),
  }),
  route({
    ...batchApi.decideBatch,
    summary: '收下隔离批次中合格的行，或撤回整批',
    access: mayDeliver,
    handle: ({ organisation, params, body, person }) =>
      withBatch(organisation, params.id, async (batch) => ok(showBatch(await decideBatch(batch, body.decision, body.version, await nameOfPerson(person.userId))))),
  }),
];
