/** What is built, from what, into what. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { astroProgram, cmsFolder, root, siteFolder, strapiProgram, typescriptProgram } from '../start/places.ts';

export interface Target {
  name: string;
  title: string;
  /** How long it usually takes, where that is long. */
  hint?: string;
  /** Files and folders, relative to the clone; what they import from the workspace counts too. */
  sources(): Promise<string[]>;
  without?: string[];
  /** Files that count by themselves: what they import does not reach the output. */
  alone?: string[];
  /** Environment that ends up inside the output. */
  bakedIn(env: NodeJS.ProcessEnv): string[];
  /** Folders that the build writes. */
  outputs: string[];
  /** Without this file the output is no good, whatever is said. */
  proof: string;
  command: { cwd: string; args: string[]; env?: Record<string, string> };
  /** Before the command runs. */
  prepare?(): Promise<void>;
}

const nothing = () => [];

export const targets = [
  {
    name: 'cms',
    title: '编译内容管理系统的服务端',
    sources: async () => ['cms/config', 'cms/src', 'cms/tsconfig.json', 'cms/package.json'],
    without: ['cms/src/admin'],
    bakedIn: nothing,
    outputs: ['cms/dist/src', 'cms/dist/config'],
    proof: 'cms/dist/src/index.js',
    command: { cwd: cmsFolder, args: [typescriptProgram, '-p', 'tsconfig.json'] },
    // tsc leaves behind what a removed source once became, and Strapi would load it.
    prepare: () => removeAll(['cms/dist/src', 'cms/dist/config']),
  },
  {
    name: 'admin',
    title: '构建管理后台',
    hint: '通常 1 到 2 分钟',
    sources: async () => ['cms/src/admin', 'cms/package.json', ...(await adminPartsOfPlugins())],
    // The parts of Strapi's configuration that the admin is built from.
    alone: ['cms/config/admin.ts', 'cms/config/server.ts', 'cms/config/plugins.ts'],
    bakedIn: (env) => [
      // Admin and server share an origin, so only the path of the address is compiled in.
      new URL(env.CMS_URL ?? 'http://localhost').pathname,
      ...Object.entries(env).flatMap(([name, value]) => (name.startsWith('STRAPI_ADMIN_') ? [`${name}=${value}`] : [])),
    ],
    outputs: ['cms/dist/build'],
    proof: 'cms/dist/build/index.html',
    command: { cwd: cmsFolder, args: [strapiProgram, 'build'], env: { NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=3072' } },
  },
  {
    name: 'site',
    title: '构建门户',
    sources: async () => ['site'],
    bakedIn: nothing,
    outputs: ['site/dist'],
    proof: 'site/dist/server/entry.mjs',
    command: { cwd: siteFolder, args: [astroProgram, 'build'], env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } },
  },
] as const satisfies Target[];

async function adminPartsOfPlugins(): Promise<string[]> {
  const plugins = await readdir(path.join(root, 'plugins'));
  return plugins.flatMap((plugin) => ['admin', 'strapi-admin.js', 'strapi-admin.ts', 'package.json'].map((part) => `plugins/${plugin}/${part}`));
}

async function removeAll(folders: string[]) {
  for (const folder of folders) await rm(path.join(root, folder), { recursive: true, force: true });
}
