/** Who asks, from where, on which day: put into `locals` once, before any page. */
import { siteSettings } from '@rongqiao/config';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { accountsApi } from '@rongqiao/accounts/contract.ts';
import { defineMiddleware } from 'astro:middleware';
import { askAccounts } from '../cms/accounts.ts';
import { orBusy } from '../cms/ask-cms.ts';
import { countUnread } from '../cms/messages.ts';
import { forgetSession, readSessionToken } from '../session/session-cookie.ts';
import { needsPerson } from './private-pages.ts';
import { visitorAddress } from './visitor-address.ts';

export const knowVisitor = defineMiddleware(async (context, next) => {
  const { request, clientAddress, cookies, locals, url } = context;
  locals.visit = { address: visitorAddress(request.headers, clientAddress, siteSettings().TRUSTED_PROXIES), sessionToken: readSessionToken(cookies) };
  locals.today = chineseDayAt(new Date());
  locals.me = undefined;
  locals.unread = undefined;
  // The error page is rendered at the same address; asking again would only fail again.
  if (!needsPerson(url.pathname) || context.routePattern === '/500') return next();
  if (!locals.visit.sessionToken) return context.redirect(signInPath(url), 303);
  const [who, unread] = await Promise.all([askAccounts(locals.visit, accountsApi.whoAmI), countUnread(locals.visit)]);
  locals.unread = unread;
  const answer = orBusy(who);
  if (answer.kind === 'answered') {
    locals.me = answer.data;
    return next();
  }
  forgetSession(cookies);
  return context.redirect(signInPath(url, 'ended'), 303);
});

const signInPath = (url: URL, because?: string) =>
  `/sign-in?${new URLSearchParams({ next: url.pathname + url.search, ...(because ? { because } : {}) })}`;
