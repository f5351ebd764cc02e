/** The demand hall. What is withdrawn is gone at once, so no page with needs is kept. */
import { type NeedsAnswer, needsApi, type PublicNeed } from '@rongqiao/financing/contract.ts';
import { z } from 'zod';
import { askCms, type CmsAnswer } from './ask-cms.ts';
import type { Visit } from './visit.ts';

const anonymous = (visit: Visit): Visit => ({ ...visit, sessionToken: undefined });

export async function readNeeds(visit: Visit, query: URLSearchParams): Promise<CmsAnswer<NeedsAnswer>> {
  const answer = await askCms(anonymous(visit), { path: `/api/financing/needs?${query}`, answer: z.object({ data: needsApi.listNeeds.answer }) });
  return answer.kind === 'answered' ? { kind: 'answered', data: answer.data.data } : answer;
}

export async function readNeed(visit: Visit, code: string): Promise<CmsAnswer<PublicNeed>> {
  const answer = await askCms(anonymous(visit), { path: `/api/financing/needs/${encodeURIComponent(code)}`, answer: z.object({ data: needsApi.readNeed.answer }) });
  return answer.kind === 'answered' ? { kind: 'answered', data: answer.data.data } : answer;
}
