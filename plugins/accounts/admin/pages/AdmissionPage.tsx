/** 单位入驻: an institution or department that stands in the content gets its first administrator. */
import { Box, Button, Field, Flex, Radio, TextInput, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Address } from '../../contract/fields.ts';
import { staffApi } from '../../contract/staff.ts';
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { may } from '../permissions.ts';
import { Card } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { type Unit, UnitSearch, unitKinds, type UnitKind } from '../parts/UnitSearch.tsx';
import type { InvitationJson } from '../shapes.ts';

export default function AdmissionPage() {
  return (
    <Page.Protect permissions={[may('admitOrganisations')]}>
      <Page.Title>单位入驻</Page.Title>
      <Layouts.Header title="单位入驻" subtitle="金融机构和政府部门由平台邀请入驻：选定单位，邀请它的第一位管理员" />
      <Layouts.Content>
        <Admission />
      </Layouts.Content>
    </Page.Protect>
  );
}

function Admission() {
  const { ask } = useStaffApi('accounts');
  const { toggleNotification } = useNotification();
  const [kind, setKind] = useState<UnitKind>('institution');
  const [unit, setUnit] = useState<Unit>();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<(InvitationJson & { unit: string })[]>([]);

  const invite = async () => {
    const checked = Address.safeParse(address);
    if (!checked.success) return setProblem(checked.error.issues[0]?.message);
    if (!unit) return undefined;
    setSending(true);
    try {
      const invitation = await ask<InvitationJson>(staffApi.admitOrganisation, {
        params: { kind, id: unit.documentId },
        body: { address: checked.data },
      });
      setSent((before) => [{ ...invitation, unit: unit.name }, ...before]);
      setAddress('');
      setProblem(undefined);
      toggleNotification({ type: 'success', message: `邀请已发给 ${invitation.address}。` });
    } catch (error) {
      setProblem(sentenceOf(error));
    }
    setSending(false);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Card title="邀请管理员">
        <Flex direction="column" alignItems="stretch" gap={5} maxWidth="64rem">
          <Field.Root name="kind" required>
            <Field.Label>单位类别</Field.Label>
            <Radio.Group
              aria-label="单位类别"
              value={kind}
              onValueChange={(chosen: string) => {
                setKind(chosen as UnitKind);
                setUnit(undefined);
              }}
            >
              {Object.entries(unitKinds).map(([code, { label }]) => (
                <Radio.Item key={code} value={code}>
                  {label}
                </Radio.Item>
              ))}
            </Radio.Group>
          </Field.Root>
          <UnitSearch key={kind} kind={kind} unit={unit} onChoose={setUnit} />
          <Field.Root
            name="address"
            required
            error={problem}
            hint="邀请 7 天内有效，只能用一次；对方用这个邮箱或手机号的账号接受。"
          >
            <Field.Label>管理员的邮箱或手机号</Field.Label>
            <TextInput
              value={address}
              placeholder="例如 wang@example.com 或 13800000000"
              onChange={(event) => setAddress(event.target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Box>
            <Button
              size="L"
              startIcon={<Mail />}
              loading={isSending}
              disabled={!unit || address.trim() === ''}
              onClick={() => void invite()}
            >
              发出邀请
            </Button>
          </Box>
        </Flex>
      </Card>
      {sent.length > 0 && (
        <Card title="刚发出的邀请">
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {sent.map(({ id, unit: name, address: to, expiresAt }) => (
              <Typography key={id} tag="li">
                {name}：{to}，{showMoment(expiresAt)} 前有效
              </Typography>
            ))}
          </Flex>
        </Card>
      )}
    </Flex>
  );
}
