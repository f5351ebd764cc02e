/** A new adviser, or what one answers from now on. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { EditDialog } from '@rongqiao/strapi-kit/admin/parts/EditDialog.tsx';
import { Checkbox, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { inquiryStaffApi } from '../../contract/staff.ts';
import { topicLabels } from '../../contract/topics.ts';
import { Choice } from '../parts/Choice.tsx';
import { Choices } from '../parts/Choices.tsx';
import { Regions } from '../parts/Regions.tsx';
import { Texts } from '../parts/Texts.tsx';
import type { AdviserJson, AdvisersJson } from '../shapes.ts';

interface Props {
  /** Undefined: a new one. */
  adviser: AdviserJson | undefined;
  possible: AdvisersJson['possible'];
  ownRegions: string[];
  onClose(): void;
  onDone(): void;
}

export function AdviserDialog({ adviser, possible, ownRegions, onClose, onDone }: Props) {
  const { ask } = useStaffApi('inquiry');
  const [membershipId, setMembershipId] = useState('');
  const [title, setTitle] = useState(adviser?.title ?? '');
  const [topics, setTopics] = useState(adviser?.topics ?? []);
  const [regionCodes, setRegionCodes] = useState(adviser?.regionCodes ?? []);
  const [isActive, setActive] = useState(adviser?.isActive ?? true);
  const fields = { title, topics, regionCodes, isActive };
  const save = () =>
    adviser
      ? ask(inquiryStaffApi.changeAdviser, { params: { id: adviser.id }, body: { ...fields, version: adviser.version } })
      : ask(inquiryStaffApi.addAdviser, { body: { ...fields, membershipId } });
  return (
    <EditDialog title={adviser ? `修改顾问：${adviser.name}` : '设一位顾问'} confirm="保存" done="已保存。" onClose={onClose} onSave={save} onDone={onDone}>
      {adviser ? (
        <Typography>{adviser.organisationName}</Typography>
      ) : (
        <Choice
          label="成员"
          hint={possible.length === 0 ? '您负责的地区里没有可以担任顾问的成员，请先在“单位入驻”邀请。' : '金融机构和政府部门的成员，还不是顾问的。'}
          options={possible.map(({ membershipId: value, name, organisationName }) => ({ value, label: `${name}，${organisationName}` }))}
          value={membershipId}
          onChange={setMembershipId}
        />
      )}
      <Texts label="称呼" hint="提问人看到的，例如“客户经理”。" value={title} maxLength={40} onChange={setTitle} />
      <Choices label="负责的问题" labels={topicLabels} chosen={topics} onChange={setTopics} />
      <Regions label="负责的地区" own={ownRegions} chosen={regionCodes} onChange={setRegionCodes} />
      <Checkbox checked={isActive} onCheckedChange={(isTicked: boolean | string) => setActive(isTicked === true)}>
        接单（停止后，手上没答的几分钟内转给下一位）
      </Checkbox>
    </EditDialog>
  );
}
