import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../scripts/simulators/licence/sign.ts';
import type { Simulators } from '../../../../scripts/simulators/simulators.ts';
import { aFirm, anotherFirm, ask, post, startWorld, submit } from './outside-world.ts';

let world: Simulators;
let minutesLater = 0;
beforeAll(async () => {
  world = await startWorld({ now: () => new Date(Date.now() + minutesLater * 60_000) });
});
afterAll(() => world.stop());
beforeEach(() => {
  minutesLater = 0;
});

const returnUrl = 'http://127.0.0.1:4321/enterprise/prove?step=2';
const order = (firm = aFirm) => ({ uscc: firm.uscc, enterpriseName: firm.name, state: 'state-1', returnUrl });

type Asked = { requestId: string; confirmUrl: string };
const open = async (firm = aFirm): Promise<Asked> => {
  const { status, body } = await post(world.httpAddress, '/licence/requests', order(firm));
  expect(status).toBe(201);
  return body as Asked;
};
const resultOf = async ({ requestId }: Asked) =>
  (await ask(world.httpAddress, `/licence/requests/${requestId}`)).body as Record<string, unknown>;
const agree = (asked: Asked, name: string, role = 'legal-representative') =>
  submit(asked.confirmUrl, { name, role, decision: 'agree' });

const isSigned = ({ signature, ...statement }: Record<string, unknown>, key = world.licencePublicKeyPem): boolean =>
  verify(null, Buffer.from(canonicalJson(statement)), createPublicKey(key), Buffer.from(String(signature), 'base64'));

describe('the electronic licence', () => {
  test('the page shows the firm and leaves the name of the presenter blank', async () => {
    const asked = await open();
    const page = await ask(asked.confirmUrl, '');
    expect(page.text).toContain(aFirm.name);
    expect(page.text).toContain(aFirm.uscc);
    expect(page.text).toContain('name="name" value=""');
    expect(page.text).not.toContain(aFirm.legalRepresentativeName);
    expect(await resultOf(asked)).toMatchObject({
      status: 'pending',
      presenter: null,
      confirmedAt: null,
      signature: null,
    });
  });

  test('the registered legal representative agrees: back to the platform, which fetches a signed result', async () => {
    const asked = await open();
    const answer = await agree(asked, ' 王建国 ');
    expect(answer.status).toBe(303);
    const expected = `${returnUrl}&requestId=${asked.requestId}&state=state-1`;
    expect(answer.headers.get('location')).toBe(expected);

    const result = await resultOf(asked);
    expect(result).toEqual({
      ...{ requestId: asked.requestId, state: 'state-1', status: 'confirmed' },
      ...{ uscc: aFirm.uscc, enterpriseName: aFirm.name },
      presenter: { name: '王建国', role: 'legal-representative' },
      ...{ confirmedAt: expect.any(String), refusal: null, expiresAt: expect.any(String) },
      signature: expect.any(String),
    });
    const key = (await ask(world.httpAddress, '/licence/public-key')).body as { publicKeyPem: string };
    expect(key.publicKeyPem).toBe(world.licencePublicKeyPem);
    expect(isSigned(result, key.publicKeyPem)).toBe(true);
    for (const field of ['requestId', 'state', 'status', 'uscc', 'enterpriseName', 'confirmedAt'])
      expect(isSigned({ ...result, [field]: 'other' })).toBe(false);
    expect(isSigned({ ...result, presenter: { name: '张三', role: 'legal-representative' } })).toBe(false);
  });

  test('a person who is not the legal representative is refused with a sentence, and cannot guess on', async () => {
    const asked = await open();
    const answer = await agree(asked, '张三');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('“张三”不是');
    expect(answer.text).toContain('返回平台');
    expect((await agree(asked, '王建国')).status).toBe(409);
    expect(await resultOf(asked)).toMatchObject({
      status: 'refused',
      refusal: { code: 'not-legal-representative' },
      confirmedAt: null,
      signature: null,
    });
  });

  test('an administrator presents only with the legal representative’s authorisation', async () => {
    const entitled = await open(anotherFirm);
    expect((await agree(entitled, '赵敏', 'authorised-administrator')).status).toBe(303);
    expect(isSigned(await resultOf(entitled))).toBe(true);

    const stranger = await open(aFirm);
    expect((await agree(stranger, '赵敏', 'authorised-administrator')).text).toContain('没有得到');
    const pretender = await open(anotherFirm);
    expect((await agree(pretender, '赵敏', 'legal-representative')).status).toBe(403);
  });

  test('拒绝 leads back to the platform, which reads refused', async () => {
    const asked = await open();
    const answer = await submit(asked.confirmUrl, { decision: 'refuse', name: '', role: 'legal-representative' });
    expect(answer.status).toBe(303);
    expect(await resultOf(asked)).toMatchObject({ status: 'refused', refusal: { code: 'declined' }, signature: null });
  });

  test('a form without a name asks again and leaves the request open', async () => {
    const asked = await open();
    const answer = await agree(asked, '   ');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('请填写出示人姓名');
    expect((await submit(asked.confirmUrl, { decision: 'agree', name: '王建国', role: 'owner' })).status).toBe(400);
    expect((await submit(asked.confirmUrl, {})).status).toBe(400);
    expect(await resultOf(asked)).toMatchObject({ status: 'pending' });
  });

  test('ten minutes later the request has expired and can no longer be confirmed', async () => {
    const asked = await open();
    minutesLater = 10;
    expect((await agree(asked, '王建国')).text).toContain('已过期');
    expect(await resultOf(asked)).toMatchObject({ status: 'expired', signature: null });
  });

  test.each([
    [{ uscc: '91210302MAD000035P' }, 422, 'firm-not-registered'],
    [{ enterpriseName: '别的公司' }, 422, 'enterprise-name-mismatch'],
    [{ returnUrl: 'javascript:alert(1)' }, 400, 'invalid'],
    [{ uscc: '912101' }, 400, 'invalid'],
    [{ state: '' }, 400, 'invalid'],
  ])('a question with %j is answered %i %s', async (change, status, code) => {
    const answer = await post(world.httpAddress, '/licence/requests', { ...order(), ...change });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error: { details: { code } } });
  });

  test('half-width brackets in the name are the same firm', async () => {
    const enterpriseName = '沈阳融桥示例(机械)有限公司';
    const { body } = await post(world.httpAddress, '/licence/requests', { ...order(), enterpriseName });
    expect(await resultOf(body as Asked)).toMatchObject({ enterpriseName: aFirm.name });
  });
});
