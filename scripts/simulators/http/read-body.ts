import type { IncomingMessage } from 'node:http';

const bodyLimitBytes = 64 * 1024;
const patienceBytes = 1024 * 1024;

/**
 * The body as text, or undefined when it is larger than the limit. A little more is read and thrown away,
 * so that a client that sends first and reads afterwards still gets its 413; beyond that it is cut off.
 */
export async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of incoming) {
    const bytes: Buffer = chunk;
    sizeBytes += bytes.length;
    // Leaving the loop ends the connection.
    if (sizeBytes > patienceBytes) return undefined;
    if (sizeBytes <= bodyLimitBytes) chunks.push(bytes);
  }
  return sizeBytes > bodyLimitBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}
