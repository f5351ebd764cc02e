/** A key that may only search: the site gets no other. Meilisearch keeps it, so every start finds the same one. */
import { readCmsSettings } from '@rongqiao/config';
import { ensureSearchKey } from '../../plugins/search-sync/server/search-key.ts';
import { cmsEnvironment, type Plan } from './environment.ts';

export async function searchOnlyKey(plan: Plan): Promise<string> {
  if (plan.settings.MEILI_SEARCH_KEY) return plan.settings.MEILI_SEARCH_KEY;
  const { MEILI_HOST, MEILI_KEY, MEILI_INDEX_PREFIX } = readCmsSettings(cmsEnvironment(plan));
  try {
    return await ensureSearchKey({ meiliHost: MEILI_HOST, meiliKey: MEILI_KEY, indexPrefix: MEILI_INDEX_PREFIX });
  } catch (error) {
    throw new Error(
      `搜索服务器 ${MEILI_HOST} 没有用 MEILI_KEY 给出只读密钥（${(error as Error).message}）。` +
        '请检查 MEILI_HOST 是否可达、MEILI_KEY 是否是主密钥；或自行生成一个只能搜索的密钥，设为 MEILI_SEARCH_KEY。',
    );
  }
}
