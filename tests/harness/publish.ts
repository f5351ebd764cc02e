/** Content as an editor and a reviewer bring it out: written, submitted, published. */
import type { Core } from '@strapi/strapi';
import { uids, type PublicUid } from '../../plugins/contracts/uids.ts';

type Data = Record<string, unknown>;
export interface Saved {
  documentId: string;
}

/** The generated types know only the attributes of each type; tests hand in whole documents. */
interface Documents {
  create(params: { data: Data; locale?: string; status?: string }): Promise<Saved>;
  update(params: { documentId: string; data: Data; locale?: string; status?: string }): Promise<Saved>;
  publish(params: { documentId: string; locale?: string }): Promise<unknown>;
  unpublish(params: { documentId: string; locale?: string }): Promise<unknown>;
  delete(params: { documentId: string; locale?: string }): Promise<unknown>;
  findMany(params: { status?: string; locale?: string; populate?: unknown; limit?: number }): Promise<(Data & Saved)[]>;
}

export const documentsOf = (strapi: Core.Strapi, uid: PublicUid): Documents =>
  strapi.documents(uid) as unknown as Documents;

export const draft = (strapi: Core.Strapi, uid: PublicUid, data: Data, locale = 'zh-CN'): Promise<Saved> =>
  documentsOf(strapi, uid).create({ data: { ...data, reviewState: 'submitted' }, locale });

export async function publish(strapi: Core.Strapi, uid: PublicUid, data: Data, locale = 'zh-CN'): Promise<string> {
  const { documentId } = await draft(strapi, uid, data, locale);
  await documentsOf(strapi, uid).publish({ documentId, locale });
  return documentId;
}

/** Changes what is published. */
export async function republish(
  strapi: Core.Strapi,
  uid: PublicUid,
  documentId: string,
  data: Data,
  locale = 'zh-CN',
): Promise<void> {
  await documentsOf(strapi, uid).update({ documentId, data: { ...data, reviewState: 'submitted' }, locale });
  await documentsOf(strapi, uid).publish({ documentId, locale });
}

export { uids };
