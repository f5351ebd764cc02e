/** What each process is told: made from the launcher's settings and the secrets, checked by the settings' own rules. */
import path from 'node:path';
import { type LauncherSettings, launcherSettings, readCmsSettings, readSiteSettings } from '@rongqiao/config';
import { root } from './places.ts';
import { keepSecrets, type Secrets } from './secrets.ts';

export interface Plan {
  readonly settings: LauncherSettings;
  readonly secrets: Secrets;
  readonly varDir: string;
  /** Where a person or a process reaches each part. */
  readonly addresses: Readonly<Record<'site' | 'cms' | 'simulators' | 'meilisearch' | 'database' | 'smtp', string>>;
  /** Mailbox, SMS, licence and bank are played here. */
  readonly simulated: boolean;
}

export type Environment = Record<string, string>;

export async function makePlan(): Promise<Plan> {
  const settings = launcherSettings();
  const varDir = path.resolve(root, settings.VAR_DIR ?? 'var');
  const secrets = await keepSecrets(varDir);
  const plan = { settings, secrets, varDir, addresses: addressesOf(settings, secrets), simulated: settings.DEMO && !settings.SMTP_URL };
  // Wrong values stop here, before anything has been started.
  readCmsSettings(cmsEnvironment(plan));
  readSiteSettings(siteEnvironment(plan, 'known once the search server runs'));
  return plan;
}

function addressesOf(settings: LauncherSettings, secrets: Secrets): Plan['addresses'] {
  const host = reachable(settings.LISTEN_HOST);
  return {
    site: settings.PUBLIC_URL ?? `http://${host}:${settings.SITE_PORT}`,
    cms: settings.CMS_URL ?? `http://${host}:${settings.CMS_PORT}`,
    simulators: `http://127.0.0.1:${settings.SIMULATORS_PORT}`,
    meilisearch: settings.MEILI_HOST ?? `http://127.0.0.1:${settings.MEILI_PORT}`,
    database: settings.DATABASE_URL ?? `postgresql://rongqiao:${secrets.POSTGRES_PASSWORD}@127.0.0.1:${settings.PG_PORT}/rongqiao`,
    smtp: settings.SMTP_URL ?? (settings.DEMO ? `smtp://127.0.0.1:${settings.SMTP_PORT}` : ''),
  };
}

/** An interface to listen on is not always an address to call. */
export const reachable = (host: string): string =>
  ({ '0.0.0.0': '127.0.0.1', '::': '[::1]', '::1': '[::1]', '': '127.0.0.1' })[host] ?? host;

/** Whatever the person set, for the names that the child reads too; npm's own variables would only confuse it. */
const inherited = (): Environment =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (name.startsWith('npm_') || !value ? [] : [[name, value]])));

const shared = ({ settings, addresses }: Plan): Environment => ({
  ...inherited(),
  NODE_ENV: 'production',
  PUBLIC_URL: addresses.site,
  CMS_URL: addresses.cms,
  MEILI_HOST: addresses.meilisearch,
  DEMO: settings.DEMO ? 'yes' : 'no',
});

export function cmsEnvironment(plan: Plan): Environment {
  const { POSTGRES_PASSWORD: _password, MEILI_MASTER_KEY, ...secrets } = plan.secrets;
  return {
    DOCUMENTS_DIR: path.join(plan.varDir, 'documents'),
    LEDGER_ANCHOR_FILE: path.join(plan.varDir, 'ledger-anchors.jsonl'),
    ...(plan.simulated ? gatewaysOf(plan.addresses.simulators) : {}),
    ...(plan.settings.DEMO ? demonstratedFiling : {}),
    ...secrets,
    MEILI_KEY: MEILI_MASTER_KEY,
    // From here on what the person set wins.
    ...shared(plan),
    DATABASE_URL: plan.addresses.database,
    SMTP_URL: plan.addresses.smtp,
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_HIDE_STARTUP_MESSAGE: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-CN',
  };
}

/** So that everything can be tried; outside the demonstration whoever runs the platform says in which standing it is. */
const demonstratedFiling: Environment = {
  CREDIT_MODE: 'filed',
  CREDIT_FILING_NUMBER: '演示备案号，不是真实备案',
  CREDIT_FILING_BUREAU: '演示备案机关',
};

const gatewaysOf = (simulators: string): Environment => ({
  SMS_GATEWAY_URL: simulators,
  ELECTRONIC_LICENCE_URL: simulators,
  BANK_TRANSFER_URL: simulators,
});

/** The site never sees the database, nor a key that may write. */
export function siteEnvironment(plan: Plan, searchKey: string): Environment {
  const { DATABASE_URL: _database, MEILI_KEY: _key, ...known } = shared(plan);
  return {
    VISITOR_SECRET: plan.secrets.VISITOR_SECRET,
    ...(plan.simulated ? { DEMO_MAILBOX_URL: plan.addresses.simulators } : {}),
    ...known,
    MEILI_SEARCH_KEY: searchKey,
    HOST: plan.settings.LISTEN_HOST,
    PORT: String(plan.settings.SITE_PORT),
  };
}
