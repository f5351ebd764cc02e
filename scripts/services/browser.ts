/**
 * A real browser from npm alone: unpacked once into node_modules/.cache, with libraries where the machine lacks them and
 * Chinese glyphs, so that screenshots look the same everywhere.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../start/places.ts';

const run = promisify(execFile);
const modules = path.join(root, 'node_modules');
const cacheFolder = path.join(modules, '.cache/rongqiao-browser');

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export interface BrowserProgram {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** What to start, and how. */
export async function browserProgram(): Promise<BrowserProgram> {
  const folder = await unpackBrowser();
  const executablePath = path.join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: await writeFontsConfig() };
  const libraries = (await startsAsItIs(executablePath)) ? {} : { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  return { executablePath, args: quietly, env: { ...process.env, ...fonts, ...libraries } as Record<string, string> };
}
/** The package unpacks into the temporary folder of its process: a child is given a folder that is renamed when complete. */
async function unpackBrowser(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(modules, '@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const folder = path.join(cacheFolder, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = await mkdtemp(path.join(cacheFolder, 'unpacking-'));
  // Named so, the package also unpacks the libraries that a bare machine lacks.
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await run(process.execPath, ['--input-type=module', '-e', unpack], { env, cwd: import.meta.dirname });
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return folder;
}

const startsAsItIs = (executablePath: string) =>
  run(executablePath, ['--version', '--no-sandbox']).then(
    () => true,
    () => false,
  );

async function writeFontsConfig(): Promise<string> {
  const file = path.join(cacheFolder, 'fonts.conf');
  const weights = ['400Regular', '600SemiBold', '700Bold'];
  const folders = weights.map((weight) => `<dir>${path.join(modules, '@expo-google-fonts/noto-sans-sc', weight)}</dir>`).join('');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${path.join(cacheFolder, 'fontconfig')}</cachedir></fontconfig>`,
  );
  return file;
}
