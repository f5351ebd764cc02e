import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A folder for servers that are gone afterwards. As root PostgreSQL runs as another user, who must be able to pass. */
export async function makeScratchFolder(purpose: string, parent = os.tmpdir()): Promise<string> {
  const folder = await mkdtemp(path.join(parent, `rongqiao-${purpose}-`));
  await chmod(folder, 0o711);
  return folder;
}
