import { cmsSettings } from '@rongqiao/config';

const settings = cmsSettings();

/** Limits that keep one stuck table from stopping everything else. */
const serverLimits = [
  'statement_timeout=5000',
  'lock_timeout=2000',
  'idle_in_transaction_session_timeout=15000',
  'timezone=UTC',
].map((limit) => `-c ${limit}`);

export default {
  connection: {
    client: 'postgres',
    connection: {
      connectionString: settings.DATABASE_URL,
      options: serverLimits.join(' '),
      application_name: 'rongqiao-cms',
      query_timeout: 8000,
      keepAlive: true,
    },
    pool: { min: 2, max: settings.DATABASE_POOL_MAX },
    acquireConnectionTimeout: 4000,
  },
  settings: { forceMigration: false, runMigrations: true },
};
