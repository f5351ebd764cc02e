/** The process answers; whether cms and search do is theirs to say (/readyz of the cms, /health of Meilisearch). */
export const GET = () => new Response('ok\n', { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
