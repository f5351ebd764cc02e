/**
 * npm run reindex: builds every search index anew from what is published, beside the one that answers, then swaps them.
 * A running cms does it and is followed; without one it is done here. Only PostgreSQL and Meilisearch must be there.
 */
import { readCmsSettings } from '@rongqiao/config';
import { reindex, type ReindexProgress } from '../plugins/search-sync/server/reindex.ts';
import { cmsEnvironment, makePlan } from './start/environment.ts';

const labels: Record<ReindexProgress['type'], string> = {
  news: '资讯',
  policy: '政策',
  institution: '金融机构',
  financialProduct: '金融产品',
};

const { DATABASE_URL, MEILI_HOST, MEILI_KEY, MEILI_INDEX_PREFIX } = readCmsSettings(cmsEnvironment(await makePlan()));
const began = performance.now();
let shown = '';

function show(progress: ReindexProgress[]): void {
  const parts = progress.map(
    ({ type, isDone, documentsDone, documentsTotal }) =>
      `${labels[type]} ${isDone ? `✓ ${documentsTotal}` : `${documentsDone}/${documentsTotal}`}`,
  );
  const trouble = progress.find(({ isDone, lastError }) => !isDone && lastError)?.lastError;
  const line = parts.join('  ') + (trouble ? `\n  还在重试：${trouble}` : '');
  if (line !== shown) console.log(line);
  shown = line;
}

try {
  await reindex(
    {
      databaseUrl: DATABASE_URL,
      meiliHost: MEILI_HOST,
      meiliKey: MEILI_KEY,
      indexPrefix: MEILI_INDEX_PREFIX,
      log: { info: () => undefined, error: (message) => console.error(`  ${message}`) },
    },
    show,
  );
  console.log(`搜索索引已全部重建，用时 ${((performance.now() - began) / 1_000).toFixed(1)} 秒。`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'ECONNREFUSED'
      ? '连不上数据库。请先在另一个终端运行 npm start，再运行 npm run reindex。'
      : `重建没有完成：${message}`,
  );
  process.exitCode = 1;
}
