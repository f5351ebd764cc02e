/** Where the admin's 预览 leads: the site, with the key to this one draft. Whoever may not read the draft gets no key. */
import { cmsSettings } from '@rongqiao/config';
import type { PublicUid } from '@rongqiao/contracts/uids.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { signPreview } from '../../domain/preview-token.ts';
import { documentsOf, permissionsOn, publicTypes } from '../reviews/drafts.ts';

interface Wanted {
  documentId?: string;
  locale?: string | null;
}

/** The handler of Strapi's preview: undefined where there is nothing to preview. Strapi itself does not ask who may. */
export async function previewAddress(uid: string, { documentId, locale }: Wanted): Promise<string | undefined> {
  const [type, known] = publicTypes.find(([, candidate]) => candidate === uid) ?? [];
  if (!type || !known || !documentId) return undefined;
  const language = locale ?? 'zh-CN';
  if (!(await mayRead(known, documentId, language))) return undefined;
  const { PUBLIC_URL, PREVIEW_SECRET } = cmsSettings();
  const address = new URL('/preview', PUBLIC_URL);
  address.searchParams.set('token', signPreview({ type, documentId, locale: language }, PREVIEW_SECRET, Date.now()));
  return address.href;
}

async function mayRead(uid: PublicUid, documentId: string, locale: string): Promise<boolean> {
  const ability = platform().requestContext.get()?.state.userAbility;
  const draft = await documentsOf(uid).findOne({ documentId, locale, status: 'draft' });
  return Boolean(ability && draft && permissionsOn(uid, ability).can.read(draft));
}
