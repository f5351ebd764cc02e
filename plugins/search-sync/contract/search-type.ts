import { z } from 'zod';

/** What is searched: one index each. */
export const SearchType = z.enum(['news', 'policy', 'institution', 'financialProduct']);
export type SearchType = z.infer<typeof SearchType>;
