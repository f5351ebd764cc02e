/** A cms with the demo data in it, found by search, and the portal in front of it. */
import type { AddressInfo } from 'node:net';
import type { OrganisationKind, OrganisationRole } from '../../plugins/contracts/membership.ts';
import type { SearchType } from '../../plugins/search-sync/contract.ts';
import { findFreePort } from '../../scripts/services/ports.ts';
import { demoPeople } from '../../scripts/seed/demo-accounts.ts';
import { startSimulators } from '../../scripts/simulators/simulators.ts';
import { seeds } from '../../cms/seeds/seeds.ts';
import { bootCms, type RunningCms } from '../harness/cms.ts';
import { makeDemoEnvironment } from '../harness/demo-environment.ts';
import { eventually, searchProbe } from '../harness/search.ts';
import { type RunningSite, startSite } from '../harness/site.ts';

export interface Portal {
  cms: RunningCms;
  cmsUrl: string;
  site: RunningSite;
  stop(): Promise<void>;
}

/** Lenders read grades and reports from a filed installation only. */
export const filed = { CREDIT_MODE: 'filed', CREDIT_FILING_NUMBER: '沈阳备案演示第1号', CREDIT_FILING_BUREAU: '人民银行演示分行' };

/** `settings`: of the cms, beyond those of the tests. */
export async function startPortal(settings: Record<string, string> = {}): Promise<Portal> {
  const port = await findFreePort();
  const outside = await startSimulators({ httpPort: 0, smtpPort: 0 });
  const cms = await bootCms(
    await makeDemoEnvironment({
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SMTP_URL: outside.smtpUrl,
      ELECTRONIC_LICENCE_URL: outside.httpAddress,
      BANK_TRANSFER_URL: outside.httpAddress,
      RUN_SCHEDULES: 'no',
      ...settings,
    }),
  );
  await new Promise<void>((resolve) => cms.server.listen(0, '127.0.0.1', resolve));
  await untilFound(cms);
  const cmsUrl = `http://127.0.0.1:${(cms.server.address() as AddressInfo).port}`;
  const site = await startSite({ environment: cms.environment, cmsUrl, port });
  const stop = async () => {
    await site.stop();
    await cms.stop();
    await outside.stop();
  };
  return { cms, cmsUrl, site, stop };
}

const searched: SearchType[] = ['news', 'policy', 'institution', 'financialProduct'];

async function untilFound({ environment }: RunningCms) {
  const probe = searchProbe(environment);
  for (const type of searched) {
    const wanted = seeds[type].length;
    const found = await eventually(() => probe.all(type), (documents) => documents.length >= wanted, 30_000);
    if (found.length < wanted) throw new Error(`${type}: ${found.length} of ${wanted} were found`);
  }
}

/** Somebody of the demo data who acts for such an organisation. */
export const memberOf = (kind: OrganisationKind, role: OrganisationRole = 'operator') => {
  const person = demoPeople.find(({ member }) => member?.kind === kind && member.roles.includes(role));
  if (!person) throw new Error(`the demo data has no ${role} of an ${kind}`);
  return person;
};

/** Administrator of an enterprise. */
export const owner = () => memberOf('enterprise', 'administrator');

/** Signs in as a visitor's browser would; answers the cookie. */
export async function signIn(site: RunningSite, person: { account: string; password: string }): Promise<{ name: string; value: string }> {
  const response = await fetch(`${site.url}/sign-in`, {
    method: 'POST',
    headers: { origin: site.url },
    body: new URLSearchParams({ identifier: person.account, password: person.password }),
    redirect: 'manual',
  });
  const cookie = response.headers.getSetCookie()[0] ?? '';
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(cookie) ?? [];
  if (response.status !== 303 || !name || !value) throw new Error(`signing in answered ${response.status}`);
  return { name, value };
}
