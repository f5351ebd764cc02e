import type { Pager } from './finder-page.ts';

const PER_PAGE = 20;

/** Twenty a page unless told; the address keeps everything else. */
export function pagerOf(url: URL, total: number, perPage = PER_PAGE): Pager {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
  const at = (other: number) => {
    const params = new URLSearchParams(url.searchParams);
    params.set('page', String(other));
    return other >= 1 && other <= pages ? `${url.pathname}?${params}` : undefined;
  };
  return { page, pages, previous: at(page - 1), next: at(page + 1) };
}
