import { ownDataApi } from '../../contract/own-data.ts';
import { accepted, ok, route } from '../routes/route.ts';
import { askForExport, downloadExport, eraseOwnData, readOwnData } from './own-data.ts';

/** A copy of everything is for those who may bind the firm. */
const decider = { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'signatory'] } as const;

export const ownDataRoutes = [
  route({ ...ownDataApi.readOwnData, summary: '查看本企业数据的副本和删除记录', access: decider, handle: async ({ organisation }) => ok(await readOwnData(organisation.organisationId)) }),
  route({
    ...ownDataApi.askForExport,
    summary: '申请本企业全部数据的副本',
    access: decider,
    limit: { perVisitor: 10, seconds: 3600 },
    handle: async ({ person, organisation }) => accepted(await askForExport({ userId: person.userId, organisation })),
  }),
  route({ ...ownDataApi.downloadExport, summary: '下载本企业数据的副本', access: decider, handle: ({ organisation, params }) => downloadExport(organisation.organisationId, params.id, params.format) }),
  route({
    ...ownDataApi.eraseOwnData,
    summary: '删除依法可以删除的数据',
    access: decider,
    limit: { perVisitor: 10, seconds: 3600 },
    handle: async ({ person, organisation }) => ok(await eraseOwnData({ userId: person.userId, organisation })),
  }),
];
