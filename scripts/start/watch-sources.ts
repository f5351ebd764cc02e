/** Tells, a moment after the last of several saves, which files changed below some folders. */
import { watch } from 'node:fs';
import path from 'node:path';
import { root } from './places.ts';

const QUIET_MS = 250;
const NOT_A_SOURCE = /(^|\/)(node_modules|dist|build|\.astro|\.cache|\.strapi|generated|public)(\/|$)|\.test\.ts$|~$|\.sw.$/;

/** Paths are relative to the clone. `onChange` is never called while an earlier call is under way. */
export function watchSources(folders: string[], onChange: (files: string[]) => Promise<void>, signal: AbortSignal): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const fire = async () => {
    if (busy || changed.size === 0) return;
    busy = true;
    const files = [...changed].sort();
    changed.clear();
    await onChange(files);
    busy = false;
    await fire();
  };
  for (const folder of folders) {
    const watcher = watch(path.join(root, folder), { recursive: true, signal }, (_event, name) => {
      const file = path.join(folder, name ?? '');
      if (NOT_A_SOURCE.test(file)) return;
      changed.add(file);
      clearTimeout(timer);
      timer = setTimeout(() => void fire(), QUIET_MS);
    });
    // A folder that is removed while it is looked at.
    watcher.on('error', () => undefined);
  }
}
