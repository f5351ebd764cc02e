/** 顾问: who answers which questions, where. */
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { inquiryStaffApi } from '../../contract/staff.ts';
import { topicShortLabels } from '../../contract/topics.ts';
import { KeptRows } from '../parts/KeptRows.tsx';
import { isOwn } from '../parts/Regions.tsx';
import { ChangeButton, RowState } from '../parts/RowState.tsx';
import { type AdviserJson, type AdvisersJson, may } from '../shapes.ts';
import { AdviserDialog } from './AdviserDialog.tsx';

const columns = ['顾问', '单位', '负责的问题', '负责的地区', '待答', '状态', ''];

export default function AdvisersPage() {
  return (
    <Page.Protect permissions={[may('keepAdvisers')]}>
      <Page.Title>顾问</Page.Title>
      <Advisers />
    </Page.Protect>
  );
}

function Advisers() {
  const { ask } = useStaffApi('inquiry');
  const load = useCallback(() => ask<AdvisersJson>(inquiryStaffApi.listAdvisers), [ask]);
  return (
    <KeptRows
      title="顾问"
      subtitle="金融机构和政府部门里答复咨询的人；咨询按问题和地区自动交给最近的顾问"
      newLabel="设一位顾问"
      whenEmpty="您负责的地区还没有顾问，咨询会留在“咨询分派”里。请先设一位。"
      columns={columns}
      load={load}
      rowsOf={({ advisers }) => advisers}
      cellsOf={cellsOf}
      dialogOf={({ possible, ownRegions }, adviser, ends) => <AdviserDialog adviser={adviser} possible={possible} ownRegions={ownRegions} {...ends} />}
    />
  );
}

const cellsOf = (adviser: AdviserJson, { ownRegions }: AdvisersJson, onOpen: (adviser: AdviserJson) => void) => [
  `${adviser.name}，${adviser.title}`,
  adviser.organisationName,
  adviser.topics.map((topic) => topicShortLabels[topic]).join('、'),
  adviser.regionCodes.map(regionFullName).join('、'),
  `${adviser.waiting} 件`,
  <RowState key="state" isActive={adviser.isActive} on="接单" off="停止接单" />,
  isOwn(adviser.regionCodes, ownRegions) && <ChangeButton key="change" name={adviser.name} onClick={() => onOpen(adviser)} />,
];
