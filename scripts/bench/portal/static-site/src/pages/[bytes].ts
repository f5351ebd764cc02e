/** The least that Astro's server can do: an answer that was ready before anybody asked, as long as wished. */
const ready = new Map<string, string>();

export const GET = ({ params: { bytes = '0' } }: { params: { bytes?: string } }) => {
  const text = ready.get(bytes) ?? 'x'.repeat(Number(bytes));
  ready.set(bytes, text);
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
