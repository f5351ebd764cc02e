import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** Resolves with the port; port 0 asks the system for a free one. A busy port is said in a sentence. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    throw Object.assign(new Error(reason(cause, port, host), { cause }), { code: codeOf(cause), port });
  }
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : undefined);

function reason(cause: unknown, port: number, host: string): string {
  if (codeOf(cause) === 'EADDRINUSE') return `端口 ${port} 已被占用，请结束占用它的程序，或给模拟系统换一个端口。`;
  return `模拟系统无法监听 ${host}:${port}，请检查地址和端口。`;
}

/** The address for a client on this machine: "all interfaces" is no address, and IPv6 wants brackets. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
