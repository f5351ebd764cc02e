/** The whole platform for browser tests: cms with its admin, site, and the world outside, each in its own process. */
import { findFreePort } from '../../scripts/services/ports.ts';
import { startSimulators } from '../../scripts/simulators/simulators.ts';
import { type CmsProcess, startCmsProcess } from './cms-process.ts';
import { type RunningSite, startSite } from './site.ts';

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
  site: RunningSite;
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
  const site = await startSite({ environment: cms.environment, cmsUrl: cms.url, port: sitePort, overrides: { DEMO_MAILBOX_URL: simulators.httpAddress, ...siteOverrides } });
  return {
    url,
    cms,
    outside: simulators.httpAddress,
    site,
    stop: async () => {
      await site.stop();
      await cms.kill();
      await simulators.stop();
    },
  };
}
