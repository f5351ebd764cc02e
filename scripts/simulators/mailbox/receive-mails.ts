/** The SMTP server: takes every mail for everybody, and fails on request. */
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { addNewest } from '../state.ts';
import type { World } from '../world.ts';
import { readMail } from './read-mail.ts';

const mailLimitBytes = 10 * 1024 * 1024;

/** Replies are ASCII: most senders cannot read anything else. */
const refusals = {
  'refuse-4xx': { responseCode: 451, message: 'Simulated fault: mailbox temporarily unavailable, try again later' },
  'refuse-5xx': { responseCode: 550, message: 'Simulated fault: mailbox unavailable' },
};

const refusal = ({ responseCode, message }: { responseCode: number; message: string }): Error =>
  Object.assign(new Error(message), { responseCode });

export function receiveMails(world: World, stopping: AbortSignal): SMTPServer {
  const cutConnection = connectionCutter();

  const server = new SMTPServer({
    name: 'simulators.invalid',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: mailLimitBytes,
    rejectOversized: true,
    maxClients: 200,
    // Longer than the longest fault, or `slow` would become `cut off`.
    socketTimeout: 90_000,
    closeTimeout: 300,

    onMailFrom(_address, _session, done) {
      if (world.faults.smtp !== 'slow') return done();
      pause(world.faults.delayMs, undefined, { signal: stopping }).then(
        () => done(),
        () => done(refusal({ responseCode: 421, message: 'Shutting down' })),
      );
    },

    onRcptTo(_address, _session, done) {
      const fault = world.faults.smtp;
      done(fault === 'refuse-4xx' || fault === 'refuse-5xx' ? refusal(refusals[fault]) : null);
    },

    onData(stream, session, done) {
      const kept = () =>
        world.faults.smtp === 'drop-after-accept' ? cutConnection.of(session) : done(null, 'OK: kept');
      const unreadable = () => {
        stream.resume();
        done(refusal({ responseCode: 554, message: 'The mail could not be read' }));
      };
      takeMail(world, stream, session).then(kept, unreadable);
    },
  });

  server.server.on('connection', cutConnection.watch);
  // A client that goes away in the middle is an 'error' here; without a listener it would end the process.
  server.on('error', () => {});
  return server;
}

async function takeMail(world: World, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const mail = await readMail(stream, session.envelope, world.now());
  if (stream.sizeExceeded) return;
  addNewest(world.state.mails, mail);
  world.changed();
}

/** A session does not give its socket away, but knows the far end's port. */
function connectionCutter() {
  const sockets = new Map<string, Socket>();
  const name = (address: string | undefined, port: number | undefined) => `${address} ${port}`;
  return {
    watch: (socket: Socket) => {
      const key = name(socket.remoteAddress, socket.remotePort);
      sockets.set(key, socket);
      socket.once('close', () => sockets.delete(key));
    },
    of: (session: SMTPServerSession) => sockets.get(name(session.remoteAddress, session.remotePort))?.destroy(),
  };
}
