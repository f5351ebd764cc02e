import type { SearchType } from '@rongqiao/search-sync/contract.ts';

/** In the order in which pages show them. */
export const searchTypes: SearchType[] = ['policy', 'financialProduct', 'institution', 'news'];
