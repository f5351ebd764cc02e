import { isIP } from 'node:net';

/**
 * Who is asking: the other end of the socket, or what our own proxy saw. With n proxies of ours in front, the n-th entry
 * from the right is the last one that a stranger cannot have written.
 */
export function visitorAddress(headers: Headers, socketAddress: string, trustedProxies: number): string {
  if (trustedProxies === 0) return plain(socketAddress);
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  const seen = forwarded.at(-trustedProxies);
  return seen && isIP(seen) ? plain(seen) : plain(socketAddress);
}

/** ::ffff:203.0.113.7 is 203.0.113.7. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');
