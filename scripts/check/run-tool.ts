/** A tool of the check: quiet when all is well, its own words when not. */
import path from 'node:path';
import { startChild } from '../services/child.ts';
import { root } from '../start/places.ts';

/** Undefined when the tool is content. */
export async function runTool(program: string, words: string[], folder = ''): Promise<string | undefined> {
  const lines: string[] = [];
  const env = { ...process.env, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = startChild(process.execPath, [path.join(root, 'node_modules', program), ...words], {
    cwd: path.join(root, folder),
    env,
    detached: true,
    onLine: (line) => lines.push(line),
  });
  const how = await child.ended;
  return how === '0' ? undefined : lines.join('\n') || `${program} 没有说明就结束了（${how}）`;
}
