import { type PublicFigures, supervisionApi } from '@rongqiao/supervision/contract.ts';
import { SearchType } from '@rongqiao/search-sync/contract.ts';
import { z } from 'zod';
import { noteRead, noteReadFor, typeTag } from '../reads/page-reads.ts';
import { askCms, type CmsAnswer } from './ask-cms.ts';
import type { Visit } from './visit.ts';

const { method, path, answer } = supervisionApi.publicFigures;

/** Content's changes are announced, those of firms and needs are not: their figures are half a minute old at most. */
const noteReads = () => {
  noteRead(...SearchType.options.map(typeTag));
  noteReadFor(30_000);
};

/** The platform in figures, as of now. */
export async function readFigures(visit: Visit): Promise<CmsAnswer<PublicFigures>> {
  const found = await askCms({ ...visit, sessionToken: undefined }, { method, path: `/api/supervision${path}`, answer: z.object({ data: answer }), noteReads });
  return found.kind === 'answered' ? { kind: 'answered', data: found.data.data } : found;
}
