/** 小微企业融资协调工作机制: everything about it that others may know. */
export * from './coordination/case.ts';
export * from './coordination/funnel.ts';
export * from './coordination/imports.ts';
export * from './coordination/institution.ts';
export * from './coordination/own.ts';
export * from './coordination/team.ts';
export * from './coordination/words.ts';

import { coordinationFunnelApi } from './coordination/funnel.ts';
import { visitImportApi } from './coordination/imports.ts';
import { coordinationInstitutionApi } from './coordination/institution.ts';
import { coordinationOwnApi } from './coordination/own.ts';
import { coordinationTeamApi } from './coordination/team.ts';

export const coordinationApi = { ...coordinationTeamApi, ...visitImportApi, ...coordinationFunnelApi, ...coordinationInstitutionApi, ...coordinationOwnApi };
