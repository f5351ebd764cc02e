import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { yuan } from '../../../../scripts/simulators/bank/transfer.ts';
import type { Simulators } from '../../../../scripts/simulators/simulators.ts';
import { aFirm, anotherFirm, aShop, ask, post, startWorld } from './outside-world.ts';

let world: Simulators;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const order = { accountNumber: '6222000000000001', accountName: aFirm.name, amountFen: '37', reference: '企业验证 A1' };
type Made = { transferId: string; status: string; returnReason: { code: string; message: string } | null };
const transfer = async (change: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  (await post(world.httpAddress, '/bank/transfers', { ...order, ...change }, headers)).body as Made;
const statementOf = async (accountNumber: string) =>
  ((await ask(world.httpAddress, `/api/bank?accountNumber=${accountNumber}`)).body as { transfers: Made[] }).transfers;

describe('a small transfer to the firm’s account', () => {
  test('is read by the firm on its statement', async () => {
    const made = await transfer();
    expect(made).toEqual({ transferId: expect.any(String), status: 'credited', returnReason: null });
    const page = await ask(world.httpAddress, `/bank?accountNumber=${order.accountNumber}`);
    expect(page.text).toContain('+0.37 元');
    expect(page.text).toContain(aFirm.name);
    expect(page.text).toContain('企业验证 A1');
    expect(await statementOf(order.accountNumber)).toMatchObject([{ ...order, transferId: made.transferId }]);
    const fetched = await ask(world.httpAddress, `/bank/transfers/${made.transferId}`);
    expect(fetched.body).toMatchObject({ ...order, status: 'credited' });
  });

  test('comes back when the account name is no registered enterprise', async () => {
    const made = await transfer({ accountNumber: '6222000000000009', accountName: '王建国' });
    expect(made).toMatchObject({ status: 'returned', returnReason: { code: 'account-name-unknown' } });
    expect(made.returnReason?.message).toContain('请核对营业执照上的全称');
    expect((await ask(world.httpAddress, '/bank')).text).toContain('被银行退回的打款');
  });

  test('comes back when the account is another firm’s, registered or by use', async () => {
    const other = { status: 'returned', returnReason: { code: 'account-not-of-firm' } };
    expect(await transfer({ accountNumber: anotherFirm.accountNumbers[0] })).toMatchObject(other);
    expect(await transfer({ accountName: anotherFirm.name })).toMatchObject(other);
    await transfer({ accountNumber: '6222000000000003' });
    expect(await transfer({ accountNumber: '6222000000000003', accountName: aShop.name })).toMatchObject(other);
    expect(await transfer({ accountNumber: '6222000000000003' })).toMatchObject({ status: 'credited' });
  });

  test('is made once per Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'proof-7' };
    const accountNumber = '6222000000000007';
    const first = await transfer({ accountNumber }, key);
    expect(await transfer({ accountNumber }, key)).toEqual(first);
    expect(await statementOf(accountNumber)).toHaveLength(1);
  });

  test.each(['0', '-1', '0.37', '', '1e3', 37, null])('an amount of %j is not fen', async (amountFen) => {
    expect((await post(world.httpAddress, '/bank/transfers', { ...order, amountFen })).status).toBe(400);
  });

  test.each([
    ['7', '0.07'],
    ['37', '0.37'],
    ['100', '1.00'],
    ['123456', '1234.56'],
  ])('%s fen are %s yuan', (fen, shown) => expect(yuan(fen)).toBe(shown));
});
