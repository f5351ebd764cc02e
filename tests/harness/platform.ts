/** The whole platform for browser tests: cms with its admin, site, and the world outside, each in its own process. */
import path from 'node:path';
import { inject } from 'vitest';
import { ensureSearchKey } from '../../plugins/search-sync/server/search-key.ts';
import { type Child, startChild } from '../../scripts/services/child.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import { startSimulators } from '../../scripts/simulators/simulators.ts';
import { type CmsProcess, startCmsProcess } from './cms-process.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface RegisteredFirm {
  uscc: string;
  name: string;
  legalRepresentativeName: string;
}

export interface Platform {
  /** Address of the portal. */
  url: string;
  cms: CmsProcess;
  /** Address of the pages that play mailbox, SMS, licence and bank. */
  outside: string;
  site: Child;
  stop(): Promise<void>;
}

interface PlatformOptions {
  /** What the outside world's register knows. */
  register?: RegisteredFirm[];
  cms?: Record<string, string>;
  site?: Record<string, string>;
}

export async function startPlatform({ register = [], cms: cmsOverrides = {}, site: siteOverrides = {} }: PlatformOptions = {}): Promise<Platform> {
  const simulators = await startSimulators({ httpPort: 0, smtpPort: 0, register });
  const sitePort = await findFreePort();
  const url = `http://127.0.0.1:${sitePort}`;
  const cms = await startCmsProcess({
    PUBLIC_URL: url,
    SERVE_ADMIN: 'yes',
    SMTP_URL: simulators.smtpUrl,
    SMS_GATEWAY_URL: simulators.httpAddress,
    ELECTRONIC_LICENCE_URL: simulators.httpAddress,
    BANK_TRANSFER_URL: simulators.httpAddress,
    ...cmsOverrides,
  });
  const { MEILI_INDEX_PREFIX: prefix = '', VISITOR_SECRET = '' } = cms.environment;
  const searchKey = await ensureSearchKey({ meiliHost: inject('meiliHost'), meiliKey: inject('meiliKey'), indexPrefix: prefix });
  const environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PUBLIC_URL: url,
    CMS_URL: cms.url,
    SITE_PORT: String(sitePort),
    MEILI_HOST: inject('meiliHost'),
    MEILI_INDEX_PREFIX: prefix,
    MEILI_SEARCH_KEY: searchKey,
    VISITOR_SECRET,
    DEMO_MAILBOX_URL: simulators.httpAddress,
    ...siteOverrides,
  };
  const site = startChild(process.execPath, [path.join(root, 'site/start.ts')], { cwd: path.join(root, 'site'), env: environment });
  await untilAnswering(`${url}/healthz`, site);
  return {
    url,
    cms,
    outside: simulators.httpAddress,
    site,
    stop: async () => {
      await site.stop('SIGTERM', 5_000);
      await cms.kill();
      await simulators.stop();
    },
  };
}

async function untilAnswering(url: string, child: Child) {
  for (const deadline = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (child.process.exitCode !== null || Date.now() > deadline) throw new Error(`the site did not start:\n${child.lines().join('\n')}`);
  }
}
