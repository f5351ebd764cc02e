import { cmsSettings } from '@rongqiao/config';
import { collectionConsentApi } from '../../contract/collection-consents.ts';
import { consentApi } from '../../contract/consents.ts';
import { created, ok, route } from '../routes/route.ts';
import { giveCollectionConsents, listCollectionConsents, revokeCollectionConsent } from './collection-consents.ts';
import { firmOf, giveConsents } from './give-consents.ts';
import { findGrantee, findGrantees } from './grantees.ts';
import { listConsents, revokeConsent } from './own-consents.ts';
import { listReads } from './own-reads.ts';

const member = { rule: 'acting-for', kind: 'enterprise' } as const;
/** Who may bind the firm. */
const decider = { rule: 'acting-for', kind: 'enterprise', roles: ['administrator', 'signatory'] } as const;

export const consentRoutes = [
  route({ ...consentApi.listConsents, summary: '查看本企业给出的授权', access: member, handle: async ({ organisation, query }) => ok(await listConsents(organisation.organisationId, query)) }),
  route({
    ...consentApi.prepareConsent,
    summary: '授权前查找单位、查看授权书要用的内容',
    access: decider,
    limit: { perVisitor: 60, seconds: 60 },
    handle: async ({ organisation, query }) => {
      const [firm, grantee, found] = await Promise.all([
        firmOf(organisation.organisationId),
        query.kind && query.id ? findGrantee(query.kind, query.id) : undefined,
        findGrantees(query.q),
      ]);
      return ok({ enterpriseName: firm.name, entityKind: firm.entityKind, mode: cmsSettings().CREDIT_MODE, grantee: grantee ?? null, found });
    },
  }),
  route({
    ...consentApi.giveConsents,
    summary: '授权一个单位读取本企业的信用数据',
    access: decider,
    limit: { perVisitor: 30, seconds: 60 },
    idempotent: true,
    handle: async ({ person, organisation, body }) => created(await giveConsents({ userId: person.userId, organisation }, body)),
  }),
  route({
    ...consentApi.revokeConsent,
    summary: '撤回一项授权，立即停止读取',
    access: decider,
    handle: async ({ person, organisation, params }) => ok(await revokeConsent({ userId: person.userId, organisation }, params.id)),
  }),
  route({ ...consentApi.listReads, summary: '查看谁读取过本企业的信用数据', access: member, handle: async ({ organisation, query }) => ok(await listReads(organisation.organisationId, query)) }),
  route({ ...collectionConsentApi.listCollectionConsents, summary: '查看经营者本人同意采集的数据类别', access: member, handle: async ({ organisation }) => ok(await listCollectionConsents(organisation.organisationId)) }),
  route({
    ...collectionConsentApi.giveCollectionConsents,
    summary: '个体工商户的经营者同意采集本人的数据',
    access: decider,
    limit: { perVisitor: 30, seconds: 60 },
    handle: async ({ person, organisation, body }) => created(await giveCollectionConsents({ userId: person.userId, organisation }, body)),
  }),
  route({
    ...collectionConsentApi.revokeCollectionConsent,
    summary: '撤回采集同意，以后的数据不再留存',
    access: decider,
    handle: async ({ person, organisation, params }) => ok(await revokeCollectionConsent({ userId: person.userId, organisation }, params.category)),
  }),
];
