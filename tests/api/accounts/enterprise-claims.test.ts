import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expireClaims } from '../../../plugins/accounts/server/claims/end-claims.ts';
import { announceLegalRepresentatives } from '../../../plugins/accounts/server/organisations/legal-representative.ts';
import { aFirm, anOperator, type Firm, known, paperForm, papers, registerOf, startWorld, type World } from './world.ts';

type Person = Awaited<ReturnType<World['person']>>;

const register = Array.from({ length: 60 }, aFirm);
const untouched = [...register];
const someFirm = () => untouched.pop() as Firm;

let world: World;
let outside: World['outside'];
let operator: Awaited<ReturnType<typeof anOperator>>;
beforeAll(async () => {
  world = await startWorld(register);
  outside = world.outside;
  operator = await anOperator(world);
});
afterAll(() => world?.stop());

let people = 0;
const somebody = () => {
  people += 1;
  return world.person(`somebody${people}@example.com`, `认领人${people}`);
};

const start = async (person: Person, firm: Firm) => {
  const started = await person.ask('POST', '/enterprise-claims', { uscc: firm.uscc, register: registerOf(firm) });
  if (started.status !== 201) throw new Error(JSON.stringify(started.error));
  return started.data as { id: string; version: number };
};

/** The legal representative's phone. */
const showLicence = (licenceUrl: string, name: string, decision = 'agree') =>
  fetch(licenceUrl, {
    method: 'POST',
    body: new URLSearchParams({ decision, name, role: 'legal-representative' }),
    redirect: 'manual',
  });

const proveByLicence = async (person: Person, firm: Firm) => {
  const { id } = await start(person, firm);
  const asked = await person.ask('POST', `/enterprise-claims/${id}/licence-request`, {
    returnPath: '/enterprise/claims',
  });
  await showLicence(asked.data.licenceUrl, firm.legalRepresentativeName);
  return person.ask('POST', `/enterprise-claims/${id}/licence-result`);
};

const me = async (person: Person) => (await person.ask('GET', '/me')).data;

describe('a code that is wrong', () => {
  const wrong: [uscc: string, part: string][] = [
    ['91350100M000100Y4Z', '第18位'],
    ['912100002426694798', '校验码'],
    ['81210000242669479', '少了1位'],
    ['210102000012345', '旧版注册号或税号'],
  ];
  test.each(wrong)('%s is answered with the part that is wrong', async (uscc, part) => {
    const { ask } = await stranger();
    const refused = await ask('POST', '/enterprise-claims', { uscc });
    expect(refused.status).toBe(400);
    expect(refused.error.details.fields).toEqual([{ path: 'uscc', message: expect.stringContaining(part) }]);
  });
  let made: Promise<Person> | undefined;
  const stranger = () => (made ??= somebody());
});

test('before anything is proven, a firm is its public register entry and nothing else', async () => {
  const firm = someFirm();
  await known(world, firm);
  const person = await somebody();
  const looked = await person.ask('GET', `/enterprise-register/${firm.uscc.toLowerCase()}`);
  expect(looked.data).toMatchObject({ uscc: firm.uscc, name: firm.name });
  expect(Object.keys(looked.data)).not.toEqual(expect.arrayContaining(['contactPhone']));
  expect(JSON.stringify(looked.data)).not.toContain('88886666');
  await start(person, firm);
  expect((await person.ask('GET', '/enterprise')).status).toBe(403);
  expect(await me(person)).toMatchObject({ memberships: [], actingFor: null });
});

test('a firm that the platform does not know is asked for as it stands on the licence', async () => {
  const firm = someFirm();
  const { ask } = await somebody();
  expect((await ask('GET', `/enterprise-register/${firm.uscc}`)).error.details.code).toBe('not-in-register');
  expect((await ask('POST', '/enterprise-claims', { uscc: firm.uscc })).error.details.code).toBe('register-needed');
});

describe('by the electronic licence', () => {
  test('the legal representative shows it, and the claimant becomes administrator of a firm that is now known', async () => {
    const firm = someFirm();
    const person = await somebody();
    const proven = await proveByLicence(person, firm);
    expect(proven.data).toMatchObject({ state: 'proven', steps: [], message: expect.stringContaining('管理员') });
    const { memberships, actingFor } = await me(person);
    expect(memberships).toEqual([
      expect.objectContaining({
        organisationName: firm.name,
        roles: ['administrator', 'operator', 'signatory'],
        signingSuspended: false,
      }),
    ]);
    expect(actingFor).toEqual(memberships[0]);
    expect((await person.ask('GET', '/enterprise')).data.register).toMatchObject({
      uscc: firm.uscc,
      name: firm.name,
      registeredCapitalFen: '500000000',
    });
    await world.event('enterprise-claim.proven', ({ uscc }) => uscc === firm.uscc);
    await world.event('membership.granted', ({ organisationName }) => organisationName === firm.name);
  });

  test('nothing is believed before it was shown, and declining leaves the other ways open', async () => {
    const firm = someFirm();
    const person = await somebody();
    const { id } = await start(person, firm);
    const asked = await person.ask('POST', `/enterprise-claims/${id}/licence-request`, {
      returnPath: '/enterprise/claims',
    });
    expect((await person.ask('POST', `/enterprise-claims/${id}/licence-result`)).data.state).toBe('awaiting-licence');
    await showLicence(asked.data.licenceUrl, firm.legalRepresentativeName, 'refuse');
    const declined = await person.ask('POST', `/enterprise-claims/${id}/licence-result`);
    expect(declined.data).toMatchObject({ state: 'started', message: expect.stringContaining('拒绝') });
    expect(declined.data.steps).toContain('order-transfer');
    expect((await me(person)).memberships).toEqual([]);
  });

  test('somebody who is not the legal representative proves nothing', async () => {
    const firm = someFirm();
    const person = await somebody();
    const { id } = await start(person, firm);
    const asked = await person.ask('POST', `/enterprise-claims/${id}/licence-request`, {
      returnPath: '/enterprise/claims',
    });
    await showLicence(asked.data.licenceUrl, '路人甲');
    expect((await person.ask('POST', `/enterprise-claims/${id}/licence-result`)).data.state).toBe('started');
  });

  test('the statement for one claim is worth nothing for another, nor is one that nobody signed', async () => {
    const [own, target] = [someFirm(), someFirm()];
    const person = await somebody();
    const shown = await start(person, own);
    const asked = await person.ask('POST', `/enterprise-claims/${shown.id}/licence-request`, {
      returnPath: '/enterprise/claims',
    });
    await showLicence(asked.data.licenceUrl, own.legalRepresentativeName);
    const other = await start(person, target);
    await person.ask('POST', `/enterprise-claims/${other.id}/licence-request`, { returnPath: '/enterprise/claims' });
    await world.rows(
      'update enterprise_claims set licence_request_id = (select licence_request_id from enterprise_claims where id = ?) where id = ?',
      [shown.id, other.id],
    );
    expect((await person.ask('POST', `/enterprise-claims/${other.id}/licence-result`)).data).toMatchObject({
      state: 'started',
      message: expect.stringContaining('不一致'),
    });
  });

  test('a service that is down says so and changes nothing', async () => {
    const firm = someFirm();
    const person = await somebody();
    const { id } = await start(person, firm);
    const fault = (licence: string) =>
      fetch(`${outside.httpAddress}/api/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ licence }),
      });
    await fault('down');
    const answer = await person.ask('POST', `/enterprise-claims/${id}/licence-request`, {
      returnPath: '/enterprise/claims',
    });
    await fault('ok');
    expect(answer.error).toMatchObject({ status: 503, details: { code: 'licence-unavailable' } });
    expect((await person.ask('GET', `/enterprise-claims/${id}`)).data.state).toBe('started');
  });
});

describe('by a small transfer', () => {
  const credited = async (accountNumber: string) => {
    const { transfers } = (await (
      await fetch(`${outside.httpAddress}/api/bank?accountNumber=${accountNumber}`)
    ).json()) as { transfers: { amountFen: string; accountName: string }[] };
    return transfers;
  };
  const yuan = (fen: string) => `${fen.slice(0, -2)}.${fen.slice(-2)}`;
  let accounts = 62_220_000_000;
  const anAccount = () => String((accounts += 1));

  const ordered = async (person: Person, firm: Firm) => {
    const accountNumber = anAccount();
    const { id } = await start(person, firm);
    await person.ask('POST', `/enterprise-claims/${id}/transfer`, {
      accountNumber: accountNumber.replace(/(\d{4})/g, '$1 '),
    });
    await world.event('enterprise-claim.transfer-sent', ({ claimId }) => claimId === id);
    const [transfer] = await credited(accountNumber);
    return {
      id,
      right: yuan(transfer?.amountFen ?? ''),
      enter: (amountYuan: string) => person.ask('POST', `/enterprise-claims/${id}/transfer-amount`, { amountYuan }),
    };
  };

  test('the amount on the statement, entered back, proves the firm', async () => {
    const firm = someFirm();
    const person = await somebody();
    const { id, right, enter } = await ordered(person, firm);
    expect((await person.ask('GET', `/enterprise-claims/${id}`)).data).toMatchObject({
      state: 'awaiting-amount',
      triesLeft: 3,
      steps: ['enter-amount', 'withdraw'],
    });
    expect(JSON.stringify((await person.ask('GET', `/enterprise-claims/${id}`)).data)).not.toContain(right);
    expect((await enter(right)).data.state).toBe('proven');
  });

  test('three wrong amounts end the claim, also when they come at once', async () => {
    const person = await somebody();
    const { right, enter } = await ordered(person, someFirm());
    const wrong = right === '5.55' ? '5.56' : '5.55';
    expect((await enter(wrong)).error.message).toContain('还可以填2次');
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(wrong)));
    expect(answers.filter(({ status }) => status === 200).map(({ data }) => data.state)).toEqual(['rejected']);
    expect(answers.filter(({ error }) => error?.details.code === 'amount-wrong')).toHaveLength(1);
    expect((await enter(right)).error).toMatchObject({ status: 409 });
    expect((await me(person)).memberships).toEqual([]);
  });

  test('after three days the amount is worth nothing', async () => {
    const person = await somebody();
    const { id, right, enter } = await ordered(person, someFirm());
    await world.rows("update enterprise_claims set expires_at = now() - interval '1 second' where id = ?", [id]);
    expect((await enter(right)).status).toBe(409);
    await expireClaims();
    expect((await person.ask('GET', `/enterprise-claims/${id}`)).data.state).toBe('expired');
  });

  test('the money goes once, also when the bank’s answer is lost, and to the firm’s own account or not at all', async () => {
    const firm = someFirm();
    const person = await somebody();
    const { id } = await start(person, firm);
    const fault = (bank: string) =>
      fetch(`${outside.httpAddress}/api/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ bank }),
      });
    await fault('drop-after-accept');
    const accountNumber = anAccount();
    await person.ask('POST', `/enterprise-claims/${id}/transfer`, { accountNumber });
    await expect.poll(async () => (await credited(accountNumber)).length, { timeout: 5_000 }).toBe(1);
    await fault('ok');
    await world.event('enterprise-claim.transfer-sent', ({ claimId }) => claimId === id);
    expect(await credited(accountNumber)).toHaveLength(1);

    const thief = await somebody();
    const stolen = await start(thief, someFirm());
    await thief.ask('POST', `/enterprise-claims/${stolen.id}/transfer`, { accountNumber });
    await world.event('enterprise-claim.transfer-returned', ({ claimId }) => claimId === stolen.id);
    expect((await thief.ask('GET', `/enterprise-claims/${stolen.id}`)).data).toMatchObject({
      state: 'started',
      message: expect.stringContaining('不是'),
    });
  });

  test('five transfers to one firm in thirty days, whoever asks', async () => {
    const firm = someFirm();
    const answers = [];
    for (let n = 0; n < 6; n += 1) {
      const person = await somebody();
      const { id } = await start(person, firm);
      answers.push(await person.ask('POST', `/enterprise-claims/${id}/transfer`, { accountNumber: anAccount() }));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('by papers', () => {
  const submitted = async (person: Person, firm: Firm) => {
    const { id } = await start(person, firm);
    await person.ask('POST', `/enterprise-claims/${id}/documents`, paperForm('licence', papers.pdf()));
    await person.ask('POST', `/enterprise-claims/${id}/documents`, paperForm('authorisation', papers.png()));
    return (await person.ask('POST', `/enterprise-claims/${id}/submission`)).data as {
      id: string;
      version: number;
      state: string;
    };
  };

  test('an operator reads them and approves', async () => {
    const firm = someFirm();
    const person = await somebody();
    const { id, version, state } = await submitted(person, firm);
    expect(state).toBe('under-review');
    const listed = await operator.ask('GET', '/enterprise-claims');
    expect(listed.data.claims).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id,
          claimant: expect.objectContaining({ address: person.address }),
          administrators: 0,
          claimed: expect.objectContaining({ name: firm.name }),
        }),
      ]),
    );
    const { documents } = (await operator.ask('GET', `/enterprise-claims/${id}`)).data;
    expect(documents.map(({ kind, fileName }: Record<string, string>) => [kind, fileName]).sort()).toEqual([
      ['authorisation', '授权书.png'],
      ['licence', '营业执照.pdf'],
    ]);
    expect((await operator.ask('POST', `/enterprise-claims/${id}/approval`, { version: version - 1 })).status).toBe(
      409,
    );
    expect((await operator.ask('POST', `/enterprise-claims/${id}/approval`, { version })).data.state).toBe('proven');
    expect((await me(person)).actingFor.organisationName).toBe(firm.name);
    const [evidence] = await world.rows(
      "select evidence ->> 'reviewerId' as reviewer, jsonb_array_length(evidence -> 'documents') as papers from enterprise_claims where id = ?",
      [id],
    );
    expect(evidence).toMatchObject({ papers: 2 });
  });

  test('an operator refuses with a reason that the claimant reads', async () => {
    const person = await somebody();
    const { id, version } = await submitted(person, someFirm());
    await operator.ask('POST', `/enterprise-claims/${id}/rejection`, {
      version,
      reason: '授权书没有法定代表人签字，请补签。',
    });
    expect((await person.ask('GET', `/enterprise-claims/${id}`)).data).toMatchObject({
      state: 'rejected',
      message: expect.stringContaining('请补签'),
    });
  });

  test('both are needed, and an operator cannot approve what was not submitted', async () => {
    const person = await somebody();
    const { id, version } = await start(person, someFirm());
    await person.ask('POST', `/enterprise-claims/${id}/documents`, paperForm('licence', papers.pdf()));
    expect((await person.ask('POST', `/enterprise-claims/${id}/submission`)).error.message).toContain(
      '法定代表人签署的授权书',
    );
    expect((await operator.ask('POST', `/enterprise-claims/${id}/approval`, { version })).status).toBe(409);
  });

  test('nobody but the claimant and the reviewers reads them, and each reading by staff stands in the ledger', async () => {
    const person = await somebody();
    const { id } = await submitted(person, someFirm());
    const { documents } = (await person.ask('GET', `/enterprise-claims/${id}`)).data;
    const path = `/api/strapi-kit/documents/${documents[0].id}`;
    expect((await world.ask('GET', path)).status).toBe(401);
    expect((await world.ask('GET', path, undefined, { token: person.token })).status).toBe(200);
    expect((await world.ask('GET', path, undefined, { token: (await somebody()).token })).status).toBe(404);
    expect((await operator.ask('GET', `/enterprise-claims/${id}/documents/${documents[0].id}`)).status).toBe(200);
    const other = await start(await somebody(), someFirm());
    expect((await operator.ask('GET', `/enterprise-claims/${other.id}/documents/${documents[0].id}`)).status).toBe(404);
    const read = await world.rows(
      "select actor ->> 'kind' as who from ledger where action = 'read' and document_id = ?",
      [documents[0].id],
    );
    expect(read.map(({ who }) => who).sort()).toEqual(['person', 'staff']);
  });

  test('what is not what its name says is refused', async () => {
    const person = await somebody();
    const { id } = await start(person, someFirm());
    const upload = (file: File) => person.ask('POST', `/enterprise-claims/${id}/documents`, paperForm('licence', file));
    const refused: [file: File, code: string][] = [
      [new File(['<svg onload="alert(1)"/>'], '执照.svg'), 'file-kind'],
      [new File(['<script>alert(1)</script>'], '执照.pdf'), 'file-kind'],
      [new File(['%PDF-1.7 '.repeat(50)], '执照.png'), 'file-kind'],
      [new File(['%PDF-1.7 '.repeat(50)], '执照.pdf.html'), 'file-kind'],
      [new File(['MZ'.repeat(300)], '执照.exe'), 'file-kind'],
    ];
    for (const [file, code] of refused) expect((await upload(file)).error.details.code, file.name).toBe(code);
    expect((await upload(new File([], '空.pdf'))).status).toBe(400);
    expect((await upload(new File([Buffer.alloc(21 * 1024 * 1024, '%PDF-1.7 ')], '太大.pdf'))).status).toBe(413);
    expect(
      (await person.ask('POST', `/enterprise-claims/${id}/documents`, { kind: 'licence' })).error.details.code,
    ).toBe('no-file');
    const named = await upload(new File(['%PDF-1.7 '.repeat(50)], '..\\..\\etc/pass\u202ewd.pdf'));
    expect(named.data.documents[0].fileName).toBe('passwd.pdf');
  });

  test('there is room for two hundred files of one owner', async () => {
    const person = await somebody();
    const { id } = await start(person, someFirm());
    await world.rows(
      `insert into documents (id, owner_kind, owner_id, purpose, file_name, mime_type, size_bytes, sha256, uploaded_by)
      select gen_random_uuid(), 'enterprise-claim', ?, 'licence', 'x.pdf', 'application/pdf', 1, repeat('0', 64), 1 from generate_series(1, 200)`,
      [id],
    );
    expect(
      (await person.ask('POST', `/enterprise-claims/${id}/documents`, paperForm('licence', papers.pdf()))).error.details
        .code,
    ).toBe('quota');
  });

  test('of somebody else’s claim nothing is seen, uploaded or moved', async () => {
    const victim = await submitted(await somebody(), someFirm());
    const { ask } = await somebody();
    const answers = await Promise.all([
      ask('GET', `/enterprise-claims/${victim.id}`),
      ask('POST', `/enterprise-claims/${victim.id}/documents`, paperForm('licence', papers.pdf())),
      ask('POST', `/enterprise-claims/${victim.id}/withdrawal`),
      ask('POST', `/enterprise-claims/${victim.id}/transfer`, { accountNumber: '6222000000000000' }),
      ask('POST', `/enterprise-claims/${victim.id}/licence-request`, { returnPath: '/x' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('a second claimant', () => {
  const disputed = async () => {
    const firm = someFirm();
    const [first, second] = [await somebody(), await somebody()];
    await proveByLicence(first, firm);
    const claim = await proveByLicence(second, firm);
    return { firm, first, second, claim };
  };
  const openDisputes = async () =>
    (await operator.ask('GET', '/enterprise-disputes')).data.disputes as {
      id: string;
      version: number;
      claim: { id: string };
    }[];
  const decide = async (claimId: string, decision: string) => {
    const dispute = (await openDisputes()).find(({ claim }) => claim.id === claimId);
    return operator.ask('POST', `/enterprise-disputes/${dispute?.id}/decision`, {
      version: dispute?.version,
      decision,
      reason: '已电话核实法定代表人。',
    });
  };

  test('who proves the firm too starts a dispute: nothing is taken over, both sides hear of it', async () => {
    const { firm, first, second, claim } = await disputed();
    expect(claim.data).toMatchObject({
      state: 'disputed',
      steps: ['state-case', 'withdraw'],
      message: expect.stringContaining('已有管理员'),
    });
    expect((await me(second)).memberships).toEqual([]);
    expect((await second.ask('GET', '/enterprise')).status).toBe(403);
    expect((await me(first)).actingFor.organisationName).toBe(firm.name);
    const told = await world.event('enterprise-dispute.opened', ({ enterpriseName }) => enterpriseName === firm.name);
    expect(told['administratorUserIds']).toHaveLength(1);
    expect((await first.ask('GET', '/enterprise-disputes')).data.disputes).toEqual([
      expect.objectContaining({ side: 'member', state: 'open' }),
    ]);
    expect((await second.ask('GET', '/enterprise-disputes')).data.disputes).toEqual([
      expect.objectContaining({ side: 'claimant', state: 'open' }),
    ]);
  });

  test('each side states its case and reads only its own; strangers see no dispute', async () => {
    const { first, second, claim } = await disputed();
    const path = `/enterprise-disputes/${claim.data.disputeId}/statement`;
    expect((await first.ask('PUT', path, { statement: '我是公司总经理。' })).data.ownStatement).toBe(
      '我是公司总经理。',
    );
    expect((await second.ask('PUT', path, { statement: '我是新任法定代表人。' })).data.ownStatement).toBe(
      '我是新任法定代表人。',
    );
    expect((await (await somebody()).ask('PUT', path, { statement: '我也来说两句。' })).status).toBe(404);
    const listed = await operator.ask('GET', '/enterprise-disputes');
    expect(listed.data.disputes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ claimantStatement: '我是新任法定代表人。', memberStatement: '我是公司总经理。' }),
      ]),
    );
  });

  test('the operator dismisses it: the claimant gets nothing but the reason', async () => {
    const { first, second, claim } = await disputed();
    expect((await decide(claim.data.id, 'dismissed')).data.state).toBe('dismissed');
    expect((await second.ask('GET', `/enterprise-claims/${claim.data.id}`)).data).toMatchObject({
      state: 'rejected',
      reason: '已电话核实法定代表人。',
    });
    expect((await me(first)).memberships).toHaveLength(1);
    expect((await me(second)).memberships).toEqual([]);
  });

  test('the operator lets the claimant join, or replace the administrators', async () => {
    const joins = await disputed();
    await decide(joins.claim.data.id, 'claimant-joins');
    expect((await me(joins.first)).memberships).toHaveLength(1);
    expect((await me(joins.second)).memberships[0].roles).toContain('administrator');
    const replaces = await disputed();
    await decide(replaces.claim.data.id, 'claimant-replaces');
    expect((await me(replaces.first)).memberships).toEqual([]);
    expect((await replaces.first.ask('GET', '/enterprise')).status).toBe(403);
    expect((await me(replaces.second)).memberships[0].roles).toContain('administrator');
    await world.event('membership.ended', ({ because }) => because === 'dispute');
  });

  test('a dispute is decided once', async () => {
    const { claim } = await disputed();
    const dispute = (await openDisputes()).find((one) => one.claim.id === claim.data.id);
    const answers = await Promise.all(
      ['dismissed', 'claimant-joins', 'claimant-replaces'].map((decision) =>
        operator.ask('POST', `/enterprise-disputes/${dispute?.id}/decision`, {
          version: dispute?.version,
          decision,
          reason: '各有各的理由。',
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('of two who prove a firm at the same moment one is administrator, the other in dispute', async () => {
    const firm = someFirm();
    await known(world, firm);
    const both = [await somebody(), await somebody()];
    const ids: string[] = [];
    for (const person of both) {
      const { id } = await start(person, firm);
      const asked = await person.ask('POST', `/enterprise-claims/${id}/licence-request`, {
        returnPath: '/enterprise/claims',
      });
      await showLicence(asked.data.licenceUrl, firm.legalRepresentativeName);
      ids.push(id);
    }
    const results = await Promise.all(
      both.map((person, i) => person.ask('POST', `/enterprise-claims/${ids[i]}/licence-result`)),
    );
    expect(results.map(({ data }) => data.state).sort()).toEqual(['disputed', 'proven']);
  });
});

test('one person has one open claim for a firm, and a member none', async () => {
  const firm = someFirm();
  const person = await somebody();
  await start(person, firm);
  const again = await Promise.all(
    [1, 2, 3].map(() => person.ask('POST', '/enterprise-claims', { uscc: firm.uscc, register: registerOf(firm) })),
  );
  expect(again.map(({ error }) => error.details.code)).toEqual(['claim-open', 'claim-open', 'claim-open']);
  const owned = someFirm();
  await proveByLicence(person, owned);
  expect((await person.ask('POST', '/enterprise-claims', { uscc: owned.uscc })).error.details.code).toBe(
    'already-member',
  );
});

describe('a change of the legal representative', () => {
  test('suspends the right to sign until it is proven anew; an administrator then gives it back to colleagues', async () => {
    const firm = someFirm();
    const person = await somebody();
    await proveByLicence(person, firm);
    const { organisationId } = (await me(person)).actingFor;
    const recorded = await operator.ask('POST', `/enterprises/${organisationId}/legal-representative`, {
      legalRepresentativeName: '钱二',
      reason: '工商变更登记。',
    });
    expect(recorded.data).toEqual({ legalRepresentativeName: '钱二', suspendedMembers: 1 });
    expect((await me(person)).actingFor.signingSuspended).toBe(true);
    await world.event(
      'enterprise.legal-representative-changed',
      ({ enterpriseId, before, after }) => enterpriseId === organisationId && before === '赵一' && after === '钱二',
    );
    expect(
      (await person.ask('POST', '/invitations', { address: 'signer@example.com', roles: ['signatory'] })).error.details
        .code,
    ).toBe('signing-suspended');
    const colleague = await somebody();
    await person.ask('POST', '/invitations', { address: colleague.address, roles: ['viewer'] });
    const { token } = await world.event('invitation.issued', ({ address }) => address === colleague.address);
    await colleague.ask('POST', '/invitation-acceptance', { token });
    await world.rows('update memberships set signing_suspended = true where organisation_id = ?', [organisationId]);
    const suspended = (await person.ask('GET', '/members')).data.members.find(({ isMe }: { isMe: boolean }) => !isMe);
    expect((await person.ask('POST', `/members/${suspended.id}/signing-restoration`)).error.details.code).toBe(
      'signing-suspended',
    );
    const renewed = await proveByLicence(person, firm);
    expect(renewed.data).toMatchObject({
      purpose: 'renew-signing',
      state: 'proven',
      message: expect.stringContaining('已恢复'),
    });
    expect((await me(person)).actingFor.signingSuspended).toBe(false);
    expect((await me(colleague)).actingFor.signingSuspended).toBe(true);
    expect((await person.ask('POST', `/members/${suspended.id}/signing-restoration`)).data.signingSuspended).toBe(
      false,
    );
  });

  test('is not proven by who still reads the firm’s bank account, nor by what began before it', async () => {
    const [firm, early] = [someFirm(), someFirm()];
    const person = await somebody();
    await proveByLicence(person, firm);
    await world.rows("update enterprises set legal_representative_name = '周四' where uscc = ?", [firm.uscc]);
    const renewal = await start(person, firm);
    expect((await person.ask('GET', `/enterprise-claims/${renewal.id}`)).data.steps).not.toContain('order-transfer');
    expect(
      (await person.ask('POST', `/enterprise-claims/${renewal.id}/transfer`, { accountNumber: '62220000001234' })).error
        .details.code,
    ).toBe('way-not-enough');
    await known(world, early);
    const claim = await start(person, early);
    const asked = await person.ask('POST', `/enterprise-claims/${claim.id}/licence-request`, {
      returnPath: '/enterprise/claims',
    });
    await showLicence(asked.data.licenceUrl, early.legalRepresentativeName);
    await world.rows("update enterprises set legal_representative_name = '周四' where uscc = ?", [early.uscc]);
    expect((await person.ask('POST', `/enterprise-claims/${claim.id}/licence-result`)).data.state).toBe('proven');
    expect(
      (await me(person)).memberships.find(
        ({ organisationName }: { organisationName: string }) => organisationName === early.name,
      ).signingSuspended,
    ).toBe(true);
  });

  test('written past the platform’s own routes counts as well, and is told once', async () => {
    const firm = someFirm();
    const person = await somebody();
    await proveByLicence(person, firm);
    await announceLegalRepresentatives();
    await world.rows("update enterprises set legal_representative_name = '孙三' where uscc = ?", [firm.uscc]);
    expect((await me(person)).actingFor.signingSuspended).toBe(true);
    const told = await Promise.all([announceLegalRepresentatives(), announceLegalRepresentatives()]);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(1);
  });
});
