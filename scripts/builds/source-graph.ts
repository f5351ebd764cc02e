/** Which files of the workspace a build reads: its own folders, and whatever these import from other packages. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../start/places.ts';

const IMPORT = /(?:from|import|import\()\s*['"]((?:\.{1,2}\/|@rongqiao\/)[^'"]+)['"]/g;
const READS_IMPORTS = /\.(?:[cm]?[jt]sx?|astro)$/;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'build', '.astro', '.cache', '.strapi', 'generated']);

/** Every file below the entries (files or folders, relative to the clone) and every workspace file they import, sorted. */
export async function sourceFiles(entries: string[], without: string[] = []): Promise<string[]> {
  const left = without.map((each) => path.join(root, each));
  const isOut = (file: string) => left.some((each) => file === each || file.startsWith(`${each}${path.sep}`));
  const seen = new Set<string>();
  const waiting = (await Promise.all(entries.map((entry) => filesBelow(path.join(root, entry))))).flat().filter((file) => !isOut(file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (READS_IMPORTS.test(file)) waiting.push(...(await importsOf(file)));
  }
  return [...seen].sort();
}

async function filesBelow(entry: string): Promise<string[]> {
  const found = await stat(entry).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [entry];
  const names = await readdir(entry, { withFileTypes: true });
  const wanted = names.filter((name) => !SKIPPED_FOLDERS.has(name.name));
  return (await Promise.all(wanted.map((name) => filesBelow(path.join(entry, name.name))))).flat();
}

async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? '');
  const resolved = await Promise.all(specifiers.map((specifier) => resolveImport(specifier, file)));
  return resolved.filter((each) => each !== undefined);
}

const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx'];

async function resolveImport(specifier: string, from: string): Promise<string | undefined> {
  const target = specifier.startsWith('.') ? path.resolve(path.dirname(from), specifier) : inWorkspace(specifier);
  for (const ending of ENDINGS) {
    const file = `${target}${ending}`;
    if (await stat(file).then((found) => found.isFile(), () => false)) return file;
  }
  return undefined;
}

/** `@rongqiao/contracts/values/money.ts` → plugins/contracts/values/money.ts */
function inWorkspace(specifier: string): string {
  const [name = '', ...rest] = specifier.slice('@rongqiao/'.length).split('/');
  if (name === 'config') return path.join(root, 'config/settings.ts');
  return path.join(root, ['cms', 'site'].includes(name) ? name : path.join('plugins', name), ...rest);
}
