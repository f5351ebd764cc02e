import { type PublicFigures, supervisionApi } from '@rongqiao/supervision/contract.ts';
import { z } from 'zod';
import { askCms, type CmsAnswer } from './ask-cms.ts';
import type { Visit } from './visit.ts';

const { method, path, answer } = supervisionApi.publicFigures;

/** The platform in figures, as of now. */
export async function readFigures(visit: Visit): Promise<CmsAnswer<PublicFigures>> {
  const found = await askCms({ ...visit, sessionToken: undefined }, { method, path: `/api/supervision${path}`, answer: z.object({ data: answer }) });
  return found.kind === 'answered' ? { kind: 'answered', data: found.data.data } : found;
}
