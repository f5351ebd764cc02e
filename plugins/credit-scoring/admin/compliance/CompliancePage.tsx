/** 合规自检: what the law asks of this installation, the missing first. */
import { creditModeLabels } from '@rongqiao/contracts/credit-mode.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Badge, Box, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { complianceApi, complianceLabels } from '../../contract/compliance.ts';
import { type ComplianceJson, may } from '../shapes.ts';

const tones = { met: 'success', missing: 'danger', 'by-hand': 'warning' } as const;

export default function CompliancePage() {
  return (
    <Page.Protect permissions={[may('checkCompliance')]}>
      <Page.Title>合规自检</Page.Title>
      <Layouts.Header title="合规自检" subtitle="按现在的运行方式，法律要求什么、还缺什么" />
      <Layouts.Content>
        <Checks />
      </Layouts.Content>
    </Page.Protect>
  );
}

function Checks() {
  const { ask } = useStaffApi('credit-scoring');
  const load = useCallback(() => ask<ComplianceJson>(complianceApi.readCompliance), [ask]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {({ mode, lines }) => (
        <>
          <Box paddingBottom={4}>
            <Typography>{`运行方式：${creditModeLabels[mode]}。${lines.filter(({ state }) => state === 'missing').length}项缺少，${lines.filter(({ state }) => state === 'by-hand').length}项请人工确认。`}</Typography>
          </Box>
          <PlainTable
            columns={['结论', '要求', '依据', '说明']}
            rows={lines.map(({ what, law, state, sentence }) => ({
              id: what,
              cells: [
                <Badge key="state" backgroundColor={`${tones[state]}100`} textColor={`${tones[state]}700`}>
                  {complianceLabels[state]}
                </Badge>,
                what,
                law,
                sentence,
              ],
            }))}
          />
        </>
      )}
    </WhenLoaded>
  );
}
