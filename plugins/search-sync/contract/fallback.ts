/** `GET /api/search-sync/fallback`: what the cms answers from its own tables while the search server is away. */
import { z } from 'zod';
import { SearchDocument } from './search-documents.ts';
import { SearchType } from './search-type.ts';

export const FallbackQuery = z.object({
  q: z.string().max(100, '请把搜索词缩短到100个字以内。').default(''),
  type: SearchType.optional(),
  locale: z
    .string()
    .regex(/^[a-zA-Z-]{2,10}$/)
    .default('zh-CN'),
});
export type FallbackQuery = z.infer<typeof FallbackQuery>;

export const FallbackAnswer = z.object({
  degraded: z.literal(true),
  /** To show above the list. */
  notice: z.string(),
  hits: z.array(SearchDocument),
});
export type FallbackAnswer = z.infer<typeof FallbackAnswer>;
