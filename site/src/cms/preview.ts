/** A draft for whoever comes from the admin with the key to it. */
import { editorialApi } from '@rongqiao/editorial/contract.ts';
import { z } from 'zod';
import { askCms, type CmsAnswer } from './ask-cms.ts';
import type { Collection } from './content.ts';
import type { Visit } from './visit.ts';

export interface Preview {
  type: Collection;
  content: Record<string, unknown>;
}

const Answer = z.object({ data: editorialApi.readPreview.answer });

export async function readPreview(visit: Visit, token: string): Promise<CmsAnswer<Preview>> {
  const path = `/api/editorial${editorialApi.readPreview.path}?${new URLSearchParams({ token })}`;
  const answer = await askCms({ ...visit, sessionToken: undefined }, { path, answer: Answer });
  return answer.kind === 'answered' ? { kind: 'answered', data: answer.data.data } : answer;
}

const folders: Record<Collection, string> = { news: '/news', policies: '/policies', institutions: '/institutions', 'financial-products': '/products' };

/** The ordinary page of a draft; with the key, it shows the draft. */
export const previewPath = ({ type, content }: Preview, token: string): string =>
  `${folders[type]}/${encodeURIComponent(String(content.slug))}?${new URLSearchParams({ preview: token })}`;
