/** Mailbox and SMS gateway of the tests, that can go away and come back at the same addresses. */
import { startSimulators, type Simulators } from '../../../scripts/simulators/simulators.ts';
import type { Faults } from '../../../scripts/simulators/faults.ts';
import type { Mail } from '../../../scripts/simulators/mailbox/mail.ts';
import type { Sms } from '../../../scripts/simulators/sms/sms.ts';
import { findFreePort } from '../../../scripts/services/ports.ts';

export type Outside = Awaited<ReturnType<typeof openOutside>>;

export async function openOutside() {
  const ports = { httpPort: await findFreePort(), smtpPort: await findFreePort() };
  let running: Simulators | undefined = await startSimulators(ports);
  const http = running.httpAddress;
  const settings = { SMTP_URL: running.smtpUrl, SMS_GATEWAY_URL: http };
  const ask = async (path: string, init: RequestInit = {}) => (await fetch(http + path, init)).json() as Promise<never>;
  return {
    settings,
    close: async () => {
      await running?.stop();
      running = undefined;
    },
    reopen: async () => {
      running ??= await startSimulators(ports);
    },
    fail: (faults: Partial<Faults>) => ask('/api/faults', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(faults) }),
    mend: () => ask('/api/faults', { method: 'DELETE' }),
    forget: async () => void (await Promise.all(['/api/mail', '/api/sms'].map((path) => ask(path, { method: 'DELETE' })))),
    mails: async (to: string) => (await ask(`/api/mail?to=${encodeURIComponent(to)}`) as { mails: Mail[] }).mails,
    texts: async (to: string) => (await ask(`/api/sms?to=${to}`) as { messages: Sms[] }).messages,
  };
}

/** Asks again until there is enough, or patience ends; answers the last. */
export async function until<T>(ask: () => Promise<T>, isEnough: (found: T) => boolean, patienceMs = 20_000): Promise<T> {
  for (const deadline = Date.now() + patienceMs; ; ) {
    const found = await ask();
    if (isEnough(found) || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const some = (found: unknown[]) => found.length > 0;
