/** Signed papers on their way to the visitor. */
import { CmsBusy, passDocument } from './ask-cms.ts';
import type { Visit } from './visit.ts';

/** The PDF, or the page to go back to with the sentence of the refusal. */
export async function passPaper(visit: Visit, path: string, back: string, plugin = 'credit-scoring'): Promise<Response> {
  const answer = await passDocument(visit, `/api/${plugin}${path}`);
  if (answer instanceof Response) return answer;
  if (answer.kind === 'busy') throw new CmsBusy('cms did not answer with a paper');
  return new Response(null, { status: 303, headers: { location: back } });
}
