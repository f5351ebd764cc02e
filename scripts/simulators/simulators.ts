/** The outside world of the demo and of the tests: mailbox, SMS, electronic licence, bank. */
import { bankRoutes } from './bank/routes.ts';
import { faultRoutes, noFaults } from './faults.ts';
import { json, showPage } from './http/answers.ts';
import { listen, reachableHost } from './http/listen.ts';
import type { Route } from './http/routes.ts';
import { serve } from './http/serve.ts';
import { indexPage } from './index-page.ts';
import type { Keeper } from './keep-state.ts';
import { keepNothing, keepState, recallState } from './keep-state.ts';
import { licenceRoutes } from './licence/routes.ts';
import type { Signer } from './licence/sign.ts';
import { makePrivateKeyPem, signer } from './licence/sign.ts';
import { receiveMails } from './mailbox/receive-mails.ts';
import { mailRoutes } from './mailbox/routes.ts';
import { stylesheet } from './pages/style.ts';
import type { FirmToRegister } from './register.ts';
import { openRegister } from './register.ts';
import { smsRoutes } from './sms/routes.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

export type SimulatorOptions = {
  /** 0 takes a free port. */
  httpPort: number;
  smtpPort: number;
  /** 127.0.0.1 unless told otherwise: whoever reaches the pages reads every mail. */
  host?: string | undefined;
  /** Where a browser reaches the pages, when that is not httpAddress. */
  publicAddress?: string | undefined;
  /** A JSON file that keeps everything over a restart. */
  storeFile?: string | undefined;
  /** The firms that licence and bank know: a list, or the path of a JSON file with one. */
  register?: readonly FirmToRegister[] | string | undefined;
  now?: () => Date;
};

export type Simulators = {
  httpAddress: string;
  smtpUrl: string;
  /** The same key as GET /licence/public-key, for a platform that pins it. */
  licencePublicKeyPem: string;
  stop: () => Promise<void>;
};

export async function startSimulators(options: SimulatorOptions): Promise<Simulators> {
  const { host = '127.0.0.1', httpPort, smtpPort, storeFile } = options;
  const stopping = new AbortController();
  const addresses = { http: '', smtp: '' };
  const { world, keeper } = openWorld(options, () => options.publicAddress?.replace(/\/+$/, '') ?? addresses.http);
  const licenceSigner = signer(world.state.licencePrivateKeyPem);

  const mailServer = receiveMails(world, stopping.signal);
  const routes = allRoutes(world, licenceSigner, () => addresses.smtp);
  const httpServer = serve({ routes, faults: () => world.faults, stopping: stopping.signal });

  const stop = once(async () => {
    const closed = [closing((done) => httpServer.close(done)), closing((done) => mailServer.close(done))];
    // First the sockets, then the pauses: nobody is left who could be told that a pause was cut short.
    httpServer.closeAllConnections();
    stopping.abort();
    await Promise.all(closed);
    await keeper.flush();
  });

  try {
    addresses.http = `http://${reachableHost(host)}:${await listen(httpServer, httpPort, host)}`;
    addresses.smtp = `smtp://${reachableHost(host)}:${await listen(mailServer.server, smtpPort, host)}`;
  } catch (error) {
    await stop();
    throw error;
  }
  if (storeFile) world.changed();
  return {
    httpAddress: addresses.http,
    smtpUrl: addresses.smtp,
    licencePublicKeyPem: licenceSigner.publicKeyPem,
    stop,
  };
}

function openWorld(options: SimulatorOptions, publicAddress: () => string): { world: World; keeper: Keeper } {
  const { storeFile, register = [], now = () => new Date() } = options;
  const state = (storeFile ? recallState(storeFile) : undefined) ?? emptyState();
  const keeper = storeFile ? keepState(state, storeFile) : keepNothing;
  const faults = { ...noFaults };
  return {
    keeper,
    world: { state, register: openRegister(register), faults, now, changed: keeper.changed, publicAddress },
  };
}

const emptyState = (): State => ({
  mails: [],
  messages: [],
  licenceRequests: [],
  transfers: [],
  licencePrivateKeyPem: makePrivateKeyPem(),
});

const allRoutes = (world: World, licenceSigner: Signer, smtpUrl: () => string): Route[] => [
  { method: 'GET', path: '/', answer: () => showPage('模拟的外部世界', indexPage(smtpUrl(), world.register.size)) },
  { method: 'GET', path: '/healthz', answer: () => json(200, { status: 'ok' }) },
  { method: 'GET', path: '/style.css', answer: () => styles },
  ...faultRoutes(world.faults),
  ...mailRoutes(world),
  ...smsRoutes(world),
  ...licenceRoutes(world, licenceSigner),
  ...bankRoutes(world),
];

const styles = { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: stylesheet };

/** A server that never came to listen reports an error when it is closed; closed is closed. */
const closing = (close: (done: () => void) => void): Promise<void> => new Promise((resolve) => close(() => resolve()));

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
