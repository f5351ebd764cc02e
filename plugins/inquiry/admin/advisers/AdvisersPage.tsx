/** 顾问: who answers which questions, where. */
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Badge, Box, Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { inquiryStaffApi } from '../../contract/staff.ts';
import { topicShortLabels } from '../../contract/topics.ts';
import { isOwn } from '../parts/Regions.tsx';
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
  const { loaded, reload } = useLoaded(load);
  const [open, setOpen] = useState<AdviserJson | 'new'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Layouts.Header
        title="顾问"
        subtitle="金融机构和政府部门里答复咨询的人；咨询按问题和地区自动交给最近的顾问"
        primaryAction={<Button onClick={() => setOpen('new')}>设一位顾问</Button>}
      />
      <Layouts.Content>
        <WhenLoaded loaded={loaded} onRetry={reload}>
          {(found) => (
            <>
              {found.advisers.length === 0 ? (
                <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
                  <NothingHere>您负责的地区还没有顾问，咨询会留在“咨询分派”里。请先设一位。</NothingHere>
                </Box>
              ) : (
                <PlainTable columns={columns} rows={found.advisers.map((adviser) => ({ id: adviser.id, cells: cellsOf(adviser, found.ownRegions, setOpen) }))} />
              )}
              {open && (
                <AdviserDialog
                  adviser={open === 'new' ? undefined : open}
                  possible={found.possible}
                  ownRegions={found.ownRegions}
                  onClose={close}
                  onDone={() => {
                    close();
                    reload();
                  }}
                />
              )}
            </>
          )}
        </WhenLoaded>
      </Layouts.Content>
    </>
  );
}

const cellsOf = (adviser: AdviserJson, ownRegions: string[], onOpen: (adviser: AdviserJson) => void) => [
  `${adviser.name}，${adviser.title}`,
  adviser.organisationName,
  adviser.topics.map((topic) => topicShortLabels[topic]).join('、'),
  adviser.regionCodes.map(regionFullName).join('、'),
  `${adviser.waiting} 件`,
  <Badge key="state" backgroundColor={adviser.isActive ? 'success100' : 'neutral150'} textColor={adviser.isActive ? 'success700' : 'neutral600'}>
    {adviser.isActive ? '接单' : '停止接单'}
  </Badge>,
  <Flex key="change" justifyContent="flex-end">
    {isOwn(adviser.regionCodes, ownRegions) && (
      <Button variant="tertiary" size="S" aria-label={`修改${adviser.name}`} onClick={() => onOpen(adviser)}>
        修改
      </Button>
    )}
  </Flex>,
];
