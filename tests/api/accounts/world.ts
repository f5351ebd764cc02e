/** A running cms with people in it: asks over HTTP as a visitor, reads the codes that would have been sent. */
import { randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { makeUscc } from '../../../plugins/contracts/values/uscc.ts';
import { accountsEvents } from '../../../plugins/accounts/contract.ts';
import { type Account, accountOfUser, createAccount } from '../../../plugins/accounts/server/people/accounts.ts';
import { openSession } from '../../../plugins/accounts/server/sessions/sessions.ts';
import { inTransaction } from '../../../plugins/strapi-kit/server/database/in-transaction.ts';
import { type DomainEvent, subscribe } from '../../../plugins/strapi-kit/server/jobs/events.ts';
import { startSimulators } from '../../../scripts/simulators/simulators.ts';
import { makeStaff, signInStaff } from '../../harness/admin.ts';
import { startCms } from '../../harness/cms.ts';
import { asVisitor } from '../../harness/visitor.ts';

export interface Happened {
  name: string;
  data: Record<string, unknown>;
}

export interface Reply {
  status: number;
  /** What stands under `data`. */
  data: ReturnType<typeof JSON.parse>;
  error: { status: number; message: string; details: { code?: string; fields?: { path: string; message: string }[] } };
}

interface As {
  token?: string;
  visitor?: string;
  headers?: Record<string, string>;
}

export const goodPassword = 'Kao-shan9527';

export type World = Awaited<ReturnType<typeof startWorld>>;

/** With an outside world that takes mails and messages, and knows these firms. */
export async function startWorld(register: readonly Firm[] = [], settings: Record<string, string> = {}) {
  const happened: Happened[] = [];
  const leaveOff: (() => void)[] = [];
  for (const event of Object.values(accountsEvents)) {
    if (typeof event === 'object' && 'name' in event) {
      const { name, data } = event as DomainEvent<Record<string, unknown>>;
      leaveOff.push(subscribe({ name, data }, 'remember', async (told) => void happened.push({ name, data: told })));
    }
  }
  const outside = await startSimulators({ httpPort: 0, smtpPort: 0, register });
  const { httpAddress, smtpUrl } = outside;
  const cms = await startCms({
    RUN_SCHEDULES: 'no',
    SMTP_URL: smtpUrl,
    SMS_GATEWAY_URL: httpAddress,
    ELECTRONIC_LICENCE_URL: httpAddress,
    BANK_TRANSFER_URL: httpAddress,
    ...settings,
  });
  await new Promise<void>((resolve) => cms.server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(cms.server.address() as AddressInfo).port}`;

  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    { token, visitor = someVisitor(), headers = {} }: As = {},
  ): Promise<Reply> => {
    const isForm = body instanceof FormData;
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...asVisitor(cms, visitor),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const json = text.startsWith('{') ? JSON.parse(text) : {};
    return { status: response.status, data: json.data, error: json.error };
  };

  const accounts = (method: string, path: string, body?: unknown, as?: As) =>
    ask(method, `/api/accounts${path}`, body, as);

  const event = async (
    name: string,
    matches: (data: Record<string, unknown>) => boolean = () => true,
  ): Promise<Happened['data']> => {
    for (let waited = 0; waited < 8_000; waited += 10) {
      const found = happened.findLast((one) => one.name === name && matches(one.data));
      if (found) return found.data;
      await wait(10);
    }
    throw new Error(`${name} did not happen`);
  };

  const codeFor = async (address: string, purpose: 'registration' | 'password-reset') => {
    const path = purpose === 'registration' ? '/registration/codes' : '/password-reset/codes';
    const answer = await accounts('POST', path, { address });
    if (answer.status !== 202) throw new Error(JSON.stringify(answer.error));
    const { code } = await event(
      'verification-code.issued',
      (data) => data['address'] === address && data['purpose'] === purpose,
    );
    return code as string;
  };

  /** A person with an account, signed in; how one registers over HTTP is registration.test.ts's story. */
  const person = async (address: string, displayName = '王小明') => {
    const token = await inTransaction({ kind: 'system', id: 'test' }, async (tx) => {
      const userId = await createAccount(tx, { address, displayName, password: goodPassword });
      const account = (await accountOfUser(userId, tx)) as Account;
      return (await openSession(tx, account, { keepSignedIn: false, userAgent: 'test', visitor: someVisitor() })).token;
    });
    return {
      address,
      token,
      ask: (method: string, path: string, body?: unknown) => accounts(method, path, body, { token }),
    };
  };

  const rows = async (query: string, values: unknown[] = []) =>
    (await cms.strapi.db.connection.raw(query, values as never)).rows as Record<string, unknown>[];
  const stop = async () => {
    await cms.stop();
    await outside.stop();
    for (const leave of leaveOff) leave();
  };
  const signIn = (identifier: string, password: string, as?: As) =>
    accounts('POST', '/sessions', { identifier, password }, as);

  return { cms, base, happened, ask, accounts, event, codeFor, person, rows, signIn, outside, stop };
}

/** Addresses that nobody shares, so that limits of one story do not reach another. */
export const someVisitor = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** An operator of the platform, signed in to the admin. */
export async function anOperator(world: World) {
  const email = `operator-${randomInt(1e9)}@rongqiao.example`;
  await makeStaff(world.cms.strapi, email, 'strapi-super-admin');
  const token = await signInStaff(world.base, email);
  return {
    email,
    token,
    ask: (method: string, path: string, body?: unknown) => world.ask(method, `/accounts${path}`, body, { token }),
  };
}

export interface Firm {
  uscc: string;
  name: string;
  legalRepresentativeName: string;
}

let firms = 0;

/** A firm of the outside world: known to licence service and bank, not to the platform. */
export const aFirm = (): Firm => {
  firms += 1;
  return {
    uscc: makeUscc({ regionCode: '210102', sequence: 500 + firms }),
    name: `辽河演示机械${firms}有限公司`,
    legalRepresentativeName: '赵一',
  };
};

/** What stands on its licence, as a claimant writes it down. */
export const registerOf = ({ name, legalRepresentativeName }: Firm) => ({
  name,
  legalRepresentativeName,
  entityKind: 'company',
  regionCode: '210102',
  industryCode: 'C35',
  foundedOn: '2015-06-01',
  registeredCapitalFen: '500000000',
  registeredAddress: '沈阳市和平区演示路 8 号',
});

/** The firm in the platform's own register. */
export async function known(world: World, firm: Firm): Promise<string> {
  const documents = world.cms.strapi.documents('api::enterprise.enterprise' as never) as unknown as {
    create(input: object): Promise<{ documentId: string }>;
  };
  const { documentId } = await documents.create({
    data: {
      ...registerOf(firm),
      uscc: firm.uscc,
      registerStatus: 'active',
      contactPhone: '024-88886666',
      isDemo: true,
    },
  });
  return documentId;
}

/** A paper as a scanner makes it; `%PDF` and `\x89PNG` are what counts. */
export const papers = {
  pdf: () => new File([`%PDF-1.7\n${'x'.repeat(500)}\n%%EOF`], '营业执照.pdf', { type: 'application/pdf' }),
  png: () =>
    new File(
      [
        Buffer.from(
          '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000000020001e221bc330000000049454e44ae426082',
          'hex',
        ),
      ],
      '授权书.png',
    ),
};

export function paperForm(kind: string, file: File): FormData {
  const form = new FormData();
  form.set('kind', kind);
  form.set('files', file);
  return form;
}
