/** An address with `?preview=<key>` shows a draft: asked for once, before the page. Without a valid key there is no page. */
import { defineMiddleware } from 'astro:middleware';
import { orBusy } from '../cms/ask-cms.ts';
import { readPreview } from '../cms/preview.ts';
import { previewKey } from './private-pages.ts';

export const openPreview = defineMiddleware(async ({ locals, url, redirect, routePattern }, next) => {
  const key = previewKey(url);
  if (!key || routePattern === '/500') return next();
  const answer = orBusy(await readPreview(locals.visit, key));
  // The page of previews says what is wrong with the key.
  if (answer.kind === 'refused') return redirect(`/preview?${new URLSearchParams({ token: key })}`, 303);
  locals.visit = { ...locals.visit, preview: answer.data };
  return next();
});
