const closedToRobots = ['/enterprise', '/sign-in', '/sign-out', '/register', '/reset-password', '/invitations', '/search', '/institution/', '/institution$', '/government', '/messages'];

export const GET = () =>
  new Response(['User-agent: *', ...closedToRobots.map((path) => `Disallow: ${path}`), ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
