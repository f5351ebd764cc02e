/** The two programs of the platform: the cms and the site. */
import path from 'node:path';
import { startChild } from '../services/child.ts';
import { type Environment, type Plan, reachable } from './environment.ts';
import type { Start } from './household.ts';
import { openLog } from './log-files.ts';
import { cmsFolder, cmsProgram, siteFolder } from './places.ts';
import { waitUntilAnswering } from './wait-until-answering.ts';

/** An empty database takes a while: tables, roles, texts. */
const CMS_LIMIT_MS = 180_000;
const SITE_LIMIT_MS = 60_000;
/** Both let requests under way finish first. */
const DRAIN_LIMIT_MS = 10_000;

export const cms = (plan: Plan, env: Environment): Start => async (signal) => {
  const child = startChild(process.execPath, [cmsProgram], { cwd: cmsFolder, env, detached: true, onLine: openLog(plan.varDir, 'cms') });
  const url = `http://${reachable(plan.settings.LISTEN_HOST)}:${plan.settings.CMS_PORT}/readyz`;
  await waitUntilAnswering({ name: '内容管理系统', child, url, below: 300, limitMs: CMS_LIMIT_MS, signal });
  return { child, stop: () => child.stop('SIGTERM', DRAIN_LIMIT_MS) };
};

export const site = (plan: Plan, env: Environment, words = [path.join(siteFolder, 'start.ts')]): Start => async (signal) => {
  const child = startChild(process.execPath, words, { cwd: siteFolder, env, detached: true, onLine: openLog(plan.varDir, 'site') });
  const url = `http://${reachable(plan.settings.LISTEN_HOST)}:${plan.settings.SITE_PORT}/healthz`;
  await waitUntilAnswering({ name: '门户', child, url, below: 300, limitMs: SITE_LIMIT_MS, signal });
  return { child, stop: () => child.stop('SIGTERM', DRAIN_LIMIT_MS) };
};
