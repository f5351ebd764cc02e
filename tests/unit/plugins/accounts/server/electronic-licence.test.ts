import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpElectronicLicence } from '@rongqiao/accounts/server/gateways/http-electronic-licence.ts';
import { afterEach, expect, it } from 'vitest';
import { makePrivateKeyPem, type Signer, signer } from '../../../../../scripts/simulators/licence/sign.ts';

const confirmed = {
  requestId: 'r-1', state: 'nonce', uscc: '91210102MAD000019P', enterpriseName: '演示企业', status: 'confirmed',
  presenter: { name: '王芳', role: '法定代表人' }, confirmedAt: '2026-11-20T02:00:00.000Z',
};

let server: Server;
let asked: string[] = [];

/** A licence service that answers with statements that `service` signed, and with its key. */
async function serviceOf(service: Signer): Promise<string> {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url?.endsWith('public-key')
      ? { algorithm: 'Ed25519', publicKeyPem: service.publicKeyPem }
      : { ...confirmed, signature: service.sign(confirmed) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => new Promise((resolve) => server.close(resolve)));

it('a statement is believed when the pinned key signed it, and no key is fetched', async () => {
  const service = signer(makePrivateKeyPem());
  const licence = httpElectronicLicence(await serviceOf(service), service.publicKeyPem);
  expect(await licence.result('r-1')).toMatchObject({ status: 'confirmed', uscc: confirmed.uscc, nonce: 'nonce' });
  expect(asked).toEqual(['/licence/requests/r-1']);
});

it('whoever stands in for the service with a key of its own is not believed where a key is pinned', async () => {
  const licence = httpElectronicLicence(await serviceOf(signer(makePrivateKeyPem())), signer(makePrivateKeyPem()).publicKeyPem);
  await expect(licence.result('r-1')).rejects.toThrow('not signed');
});

it('without a pinned key the service is asked for its key once', async () => {
  const licence = httpElectronicLicence(await serviceOf(signer(makePrivateKeyPem())));
  await licence.result('r-1');
  await licence.result('r-1');
  expect(asked.filter((path) => path === '/licence/public-key')).toHaveLength(1);
});
