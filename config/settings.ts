/**
 * The one reader of the environment: every variable is named, explained and checked here, once.
 *
 * `cmsSettings()`, `siteSettings()` and `launcherSettings()` parse what each process needs and freeze it.
 * A wrong value stops the start with one sentence that names the variable and says what it should be.
 */
import { z } from 'zod';
import { zhCN } from 'zod/locales';

const portSentence = '应是 1 到 65535 的整数';
const port = (fallback: number) =>
  z.coerce.number(portSentence).int(portSentence).min(1, portSentence).max(65535, portSentence).default(fallback);
const address = z.url({ protocol: /^https?$/, error: '应是以 http:// 或 https:// 开头的完整网址' });
const optionalAddress = address.optional();
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: '应形如 postgresql://用户:密码@主机:5432/数据库' });
const smtpUrl = z.url({ protocol: /^smtps?$/, error: '应形如 smtp://用户:密码@主机:587' });
const secret = z.string().min(32, '密钥至少 32 个字符；删除 var/secrets.json 后重新 npm start 会生成一份');
const publicKey = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((pem) => /^-----BEGIN PUBLIC KEY-----[\s\S]+-----END PUBLIC KEY-----\s*$/.test(pem), '应是 PEM 格式的公钥（-----BEGIN PUBLIC KEY-----…），换行可以写成 \\n');
const yesNo = z.enum(['yes', 'no']).transform((value) => value === 'yes');

const network = {
  /** The address that visitors type; links in mails are made from it. */
  PUBLIC_URL: address.default('http://127.0.0.1:4321'),
  /** Where the site finds the cms. */
  CMS_URL: address.default('http://127.0.0.1:1337'),
  CMS_PORT: port(1337),
  SITE_PORT: port(4321),
  /** Interface that cms and site listen on. */
  LISTEN_HOST: z.string().default('127.0.0.1'),
  /** How many proxies of our own stand in front of the site; 0 trusts no forwarded header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(3).default(0),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
};

const search = {
  /** Meilisearch; unset, the launcher starts one. */
  MEILI_HOST: address.default('http://127.0.0.1:7700'),
  /** Put before index names, so that several installations (or tests) share one server. */
  MEILI_INDEX_PREFIX: z.string().regex(/^[a-z0-9_]*$/).default(''),
};

const bridge = {
  /** Signs the one header in which the site passes the visitor's address to the cms. */
  VISITOR_SECRET: secret,
};

const credit = {
  /** In which standing credit data are handed to lenders; what each lets through: plugins/contracts/credit-mode.ts. */
  CREDIT_MODE: z.enum(['filed', 'public-platform', 'own-use']).default('own-use'),
  /** 企业征信机构备案 of whoever runs the platform (or of the filed party it works with): stands on every report. */
  CREDIT_FILING_NUMBER: z.string().min(2).max(80).optional(),
  CREDIT_FILING_BUREAU: z.string().min(2).max(80).optional(),
  /** 个人信息保护负责人: name and how to reach them, as people read it (个人信息保护法 §52). */
  DATA_PROTECTION_OFFICER: z.string().min(4).max(120).optional(),
};

const CmsEnvironment = z.object({
  ...network,
  ...credit,
  ...search,
  ...bridge,
  /** PostgreSQL 18; unset, the launcher starts one. */
  DATABASE_URL: databaseUrl,
  DATABASE_POOL_MAX: z.coerce.number().int().min(4).max(200).default(20),
  /** A key that may write indexes. */
  MEILI_KEY: z.string().min(1),
  /** Outgoing mail, smtp://user:password@host:port. */
  SMTP_URL: smtpUrl,
  MAIL_FROM: z.string().min(3).default('融桥 <no-reply@rongqiao.example>'),
  /** Gateways of the world outside; without one its way is not offered. */
  SMS_GATEWAY_URL: optionalAddress,
  ELECTRONIC_LICENCE_URL: optionalAddress,
  /** The licence service's public key (Ed25519, PEM, `\n` for line ends): statements are checked with it and it is not asked for over the network. */
  ELECTRONIC_LICENCE_KEY: publicKey.optional(),
  BANK_TRANSFER_URL: optionalAddress,
  /** Signs admin preview links of drafts. */
  PREVIEW_SECRET: secret,
  APP_KEYS: z.string().transform((keys) => keys.split(',')).pipe(z.array(secret).min(2)),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  /** Private documents live here, never below a public folder. */
  DOCUMENTS_DIR: z.string().min(1),
  /** Departments' files are taken from the folders in it, one named after each source; unset, that way is closed. */
  DROP_FOLDER: z.string().min(1).optional(),
  /** Origins from which departments' data may be fetched, `https://data.tax.example,https://…`; no other address is asked. */
  PULL_ORIGINS: z.string().default('').transform((text) => text.split(',').map((origin) => origin.trim()).filter(Boolean)).pipe(z.array(address)),
  /** Folder of `signer.p12`, who signs reports and certificates; unset, `signing` beside DOCUMENTS_DIR, with a demonstration CA made once. */
  SIGNING_DIR: z.string().min(1).optional(),
  /** Opens `signer.p12`; unset, made from ENCRYPTION_KEY. */
  SIGNING_PASSPHRASE: z.string().min(1).optional(),
  /** Hash heads of the ledger are anchored in this file, outside the database. */
  LEDGER_ANCHOR_FILE: z.string().min(1),
  /** This process works on jobs; switch off to have an instance that only answers requests. */
  RUN_JOBS: yesNo.default(true),
  /** This process fires the clock; any number of instances may. */
  RUN_SCHEDULES: yesNo.default(true),
  /** Other times for schedules, `name=cron;name=cron` (Beijing time). */
  SCHEDULES: z.string().default('').transform((text) => new Map(text.split(';').filter(Boolean).map((entry) => entry.split('=', 2) as [string, string]))),
  /** This process serves the admin; an instance that only answers the API needs no admin build. */
  SERVE_ADMIN: yesNo.default(true),
  /** Requests answered at once before a 503 asks the caller to come back. */
  CONCURRENT_REQUESTS_MAX: z.coerce.number().int().min(10).default(200),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('warn'),
  /** Accounts, mails and codes of the demonstration are shown where this is on. */
  DEMO: yesNo.default(false),
}).refine(({ CREDIT_MODE, CREDIT_FILING_NUMBER, CREDIT_FILING_BUREAU }) => CREDIT_MODE !== 'filed' || (CREDIT_FILING_NUMBER && CREDIT_FILING_BUREAU), {
  path: ['CREDIT_FILING_NUMBER'],
  error: 'CREDIT_MODE=filed 时，还要设置备案号 CREDIT_FILING_NUMBER 和备案机关 CREDIT_FILING_BUREAU',
});

const SiteEnvironment = z.object({
  ...network,
  ...search,
  ...bridge,
  /** A key that may only search. */
  MEILI_SEARCH_KEY: z.string().min(1),
  /** Who runs the platform, for footer, contact, privacy and terms; unset in the demonstration. */
  OPERATOR_NAME: z.string().max(100).optional(),
  OPERATOR_PHONE: z.string().max(40).optional(),
  OPERATOR_EMAIL: z.email('应是一个邮箱地址').optional(),
  OPERATOR_ADDRESS: z.string().max(200).optional(),
  /** ICP 备案号, shown in the footer. */
  ICP_NUMBER: z.string().max(60).optional(),
  /** Memory for finished pages, in MB; 0 keeps none. */
  PAGE_CACHE_MB: z.coerce.number().int().min(0).max(4096).default(64),
  /** Where the demonstration's mailbox is shown to visitors; unset outside the demo. */
  DEMO_MAILBOX_URL: optionalAddress,
});

const LauncherEnvironment = z.object({
  ...network,
  CMS_URL: optionalAddress,
  PUBLIC_URL: optionalAddress,
  DATABASE_URL: databaseUrl.optional(),
  PG_PORT: port(54320),
  MEILI_HOST: address.optional(),
  MEILI_KEY: z.string().min(1).optional(),
  /** Unset, the launcher has the server make one. */
  MEILI_SEARCH_KEY: z.string().min(1).optional(),
  MEILI_PORT: port(7700),
  SMTP_URL: smtpUrl.optional(),
  SMTP_PORT: port(2525),
  /** The pages that play mailbox, SMS, licence and bank in the demonstration. */
  SIMULATORS_PORT: port(8025),
  SMS_GATEWAY_URL: optionalAddress,
  ELECTRONIC_LICENCE_URL: optionalAddress,
  BANK_TRANSFER_URL: optionalAddress,
  /** Without it the admin is not built either. */
  SERVE_ADMIN: yesNo.default(true),
  /** Demonstration data and accounts; "no" gives an empty platform. */
  DEMO: yesNo.default(true),
  /** Everything the platform writes on its own machine. */
  VAR_DIR: z.string().min(1).optional(),
}).refine((given) => given.MEILI_HOST === undefined || given.MEILI_KEY !== undefined, {
  path: ['MEILI_KEY'],
  error: '设置了 MEILI_HOST 时，还要设置一个可以写索引的 MEILI_KEY',
});

export type CmsSettings = Readonly<z.infer<typeof CmsEnvironment>>;
export type SiteSettings = Readonly<z.infer<typeof SiteEnvironment>>;
export type LauncherSettings = Readonly<z.infer<typeof LauncherEnvironment>>;

type Environment = Record<string, string | undefined>;

/** A sentence a person can act on: which variable, what is wrong. */
export class SettingsError extends Error {}

function read<T extends z.ZodType>(schema: T, given: Environment): Readonly<z.infer<T>> {
  // `NAME=` in a file of variables means: not set.
  const environment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(environment, { error: zhCN().localeError });
  if (parsed.success) return Object.freeze(parsed.data as object) as Readonly<z.infer<T>>;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const missing = environment[name] === undefined;
    return `  ${name}: ${missing ? '没有设置' : '设置的值不对'}（${issue.message}）`;
  });
  throw new SettingsError(`配置有误，启动停止。请改正以下环境变量（说明见 config/settings.ts）：\n${lines.join('\n')}`);
}

export const readCmsSettings = (environment: Environment) => read(CmsEnvironment, environment);
export const readSiteSettings = (environment: Environment) => read(SiteEnvironment, environment);
export const readLauncherSettings = (environment: Environment) => read(LauncherEnvironment, environment);

let cms: CmsSettings | undefined;
let site: SiteSettings | undefined;

/** Settings of the cms process, read at the first call. */
export function cmsSettings(): CmsSettings {
  cms ??= readCmsSettings(process.env);
  return cms;
}

/** Settings of the site process, read at the first call. */
export function siteSettings(): SiteSettings {
  site ??= readSiteSettings(process.env);
  return site;
}

/** For a process that starts once more, with another environment. */
export function forgetSettings(): void {
  cms = undefined;
  site = undefined;
}

/** Settings of the launcher; it makes the other two. */
export const launcherSettings = (): LauncherSettings => readLauncherSettings(process.env);
