/** 个人账号: who has an account, and stopping or restoring one with a reason. */
import {
  Badge,
  Button,
  Flex,
  Searchbar,
  SearchForm,
} from '@strapi/design-system';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { type FormEvent, useCallback, useState } from 'react';
import { PAGE_SIZE } from '../../contract/fields.ts';
import { staffApi } from '../../contract/staff.ts';
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { may } from '../permissions.ts';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { Pager } from '@rongqiao/strapi-kit/admin/parts/Pager.tsx';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import type { PersonJson } from '../shapes.ts';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';

const columns = ['姓名', '邮箱', '手机号', '所在单位', '注册时间', '状态', ''];

export default function PeoplePage() {
  return (
    <Page.Protect permissions={[may('readPeople')]}>
      <Page.Title>个人账号</Page.Title>
      <Layouts.Header title="个人账号" subtitle="在门户注册的个人；停用后立即退出所有设备，不能登录" />
      <Layouts.Content>
        <People />
      </Layouts.Content>
    </Page.Protect>
  );
}

function People() {
  const { ask } = useStaffApi('accounts');
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC([may('blockPeople')]);
  const [typed, setTyped] = useState('');
  const [address, setAddress] = useState('');
  const [page, setPage] = useState(1);
  const [changing, setChanging] = useState<PersonJson>();
  const load = useCallback(
    () =>
      ask<{ people: PersonJson[]; total: number }>(staffApi.findPeople, {
        query: { page, address: address || undefined },
      }),
    [ask, page, address],
  );
  const { loaded, reload } = useLoaded(load);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setPage(1);
    setAddress(typed.trim());
  };
  const change = async (person: PersonJson, reason: string) => {
    try {
      await ask(person.isBlocked ? staffApi.unblockPerson : staffApi.blockPerson, {
        params: { id: person.userId },
        body: { reason },
      });
      toggleNotification({ type: 'success', message: person.isBlocked ? '账号已恢复。' : '账号已停用。' });
      setChanging(undefined);
      reload();
      return undefined;
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SearchForm onSubmit={search}>
        <Searchbar
          name="address"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onClear={() => {
            setTyped('');
            setAddress('');
          }}
          clearLabel="清空"
          placeholder="输入完整的邮箱或手机号，回车查找"
        >
          按邮箱或手机号查找
        </Searchbar>
      </SearchForm>
      <WhenLoaded loaded={loaded} onRetry={reload}>
        {({ people, total }) =>
          people.length === 0 ? (
            <NothingHere>{address ? '没有这个邮箱或手机号的账号。' : '还没有人注册。'}</NothingHere>
          ) : (
            <>
              <PlainTable columns={columns} rows={people.map((person) => ({ id: String(person.userId), cells: cellsOf(person, allowedActions.canBlock ? setChanging : undefined) }))} />
              <Pager page={page} total={total} pageSize={PAGE_SIZE} onTurn={setPage} />
            </>
          )
        }
      </WhenLoaded>
      {changing && (
        <ReasonDialog
          title={changing.isBlocked ? `恢复${changing.displayName}的账号` : `停用${changing.displayName}的账号`}
          consequence={
            changing.isBlocked
              ? '恢复后可以重新登录。'
              : '停用后立即退出所有设备，不能再登录；所在单位的其他成员不受影响。'
          }
          confirm={changing.isBlocked ? '确认恢复' : '确认停用'}
          isHarsh={!changing.isBlocked}
          onClose={() => setChanging(undefined)}
          onDecide={(reason) => change(changing, reason)}
        />
      )}
    </Flex>
  );
}

const cellsOf = (person: PersonJson, onChange: ((person: PersonJson) => void) | undefined) => [
  person.displayName,
  person.email ?? '—',
  person.mobile ?? '—',
  person.organisations.join('、') || '—',
  showMoment(person.registeredAt),
  <Badge key="state" variant={person.isBlocked ? 'danger' : 'success'}>
    {person.isBlocked ? '已停用' : '正常'}
  </Badge>,
  onChange && (
    <Button key="change" size="S" variant={person.isBlocked ? 'secondary' : 'danger-light'} onClick={() => onChange(person)}>
      {person.isBlocked ? '恢复' : '停用'}
    </Button>
  ),
];
