/** A platform with advisers: two of a bank in Shenyang and Liaoning, one of a department in Dalian. */
import { uids } from '../../../plugins/contracts/uids.ts';
import { anInstitution } from '../../fixtures/content.ts';
import { someVisitor, startWorld } from '../accounts/world.ts';

export interface Member {
  userId: number;
  token: string;
  address: string;
  adviserId?: string;
}

export type DeskWorld = Awaited<ReturnType<typeof startDeskWorld>>;

export async function startDeskWorld() {
  const world = await startWorld();
  const documents = (uid: string) => world.cms.strapi.documents(uid as never) as unknown as { create(input: object): Promise<{ documentId: string }> };
  const bank = (await documents(uids.institution).create({ data: anInstitution() })).documentId;
  const bureau = (await documents(uids.department).create({ data: { code: 'BM-TEST-0002', name: '大连测试局', kind: 'tax', level: 'city', regionCode: '210200', isDemo: true } })).documentId;

  const member = async (address: string, name: string, kind: 'institution' | 'department', organisation: string, roles = ['operator']): Promise<Member> => {
    const person = await world.person(address, name);
    const [row] = await world.rows('select user_id from sessions where token_hash = encode(sha256(convert_to(?, \'UTF8\')), \'hex\')', [person.token]);
    const userId = Number(row?.user_id);
    const [made] = await world.rows('insert into memberships (user_id, organisation_kind, organisation_id, roles) values (?, ?, ?, ?::text[]) returning id', [userId, kind, organisation, `{${roles.join(',')}}`]);
    await world.rows('update sessions set acting_for = ? where user_id = ?', [made?.id, userId]);
    return { userId, token: person.token, address };
  };
  const adviser = async (who: Member, title: string, topics: string[], regions: string[]): Promise<Member> => {
    const [row] = await world.rows('insert into advisers (membership_id, title, topics, region_codes) select id, ?, ?::text[], ?::text[] from memberships where user_id = ? returning id', [
      title,
      `{${topics.join(',')}}`,
      `{${regions.join(',')}}`,
      who.userId,
    ]);
    return { ...who, adviserId: String(row?.id) };
  };

  const near = await adviser(await member('near@bank.example', '刘近', 'institution', bank), '客户经理', ['loan', 'collateral'], ['210100']);
  const wide = await adviser(await member('wide@bank.example', '宽平', 'institution', bank, ['viewer']), '产品经理', ['loan', 'equity'], ['210000']);
  const far = await adviser(await member('far@bureau.example', '郑远', 'department', bureau), '政策专员', ['policy', 'loan'], ['210200']);
  const wang = await world.person('wang@firm.example', '王老板');
  const li = await world.person('li@firm.example', '李会计');

  const as = (who: { token: string }) => (method: string, path: string, body?: unknown) => world.ask(method, `/api/inquiry${path}`, body, { token: who.token });
  const guest = (path: string, body: unknown, visitor = someVisitor()) => world.ask('POST', `/api/inquiry${path}`, body, { visitor });
  const mailsTo = async (address: string) =>
    ((await (await fetch(`${world.outside.httpAddress}/api/mail?to=${encodeURIComponent(address)}`)).json()) as { mails: { subject: string; text: string; links: string[] }[] }).mails;
  return { ...world, bank, bureau, near, wide, far, wang, li, as, guest, mailsTo };
}

