/** Disputes in one state: both sides beside each other, and the decision. */
import { Badge, Box, Button, Flex, Grid, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { claimWayLabels, type DisputeState, disputeStateLabels } from '../../contract/claims.ts';
import { PAGE_SIZE } from '../../contract/fields.ts';
import { staffApi } from '../../contract/staff.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import type { DisputeJson } from '../shapes.ts';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Card, Fact } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { DisputeDecisionDialog } from './DisputeDecisionDialog.tsx';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { Pager } from '@rongqiao/strapi-kit/admin/parts/Pager.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';

const states = Object.keys(disputeStateLabels) as DisputeState[];

export function DisputeList() {
  const { ask } = useStaffApi('accounts');
  const [state, setState] = useState<DisputeState>('open');
  const [page, setPage] = useState(1);
  const [deciding, setDeciding] = useState<DisputeJson>();
  const load = useCallback(
    () => ask<{ disputes: DisputeJson[]; total: number }>(staffApi.listDisputesForDecision, { query: { state, page } }),
    [ask, state, page],
  );
  const { loaded, reload } = useLoaded(load);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box maxWidth="26rem">
        <SingleSelect
          aria-label="按结果查看"
          value={state}
          onChange={(chosen: string | number) => {
            setState(chosen as DisputeState);
            setPage(1);
          }}
        >
          {states.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {disputeStateLabels[code]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <WhenLoaded loaded={loaded} onRetry={reload}>
        {({ disputes, total }) =>
          disputes.length === 0 ? (
            <NothingHere>
              {state === 'open' ? '没有等待裁定的争议。' : `没有“${disputeStateLabels[state]}”的争议。`}
            </NothingHere>
          ) : (
            <>
              {disputes.map((dispute) => (
                <DisputeCard key={dispute.id} dispute={dispute} onDecide={() => setDeciding(dispute)} />
              ))}
              <Pager page={page} total={total} pageSize={PAGE_SIZE} onTurn={setPage} />
            </>
          )
        }
      </WhenLoaded>
      {deciding && (
        <DisputeDecisionDialog
          dispute={deciding}
          onClose={() => setDeciding(undefined)}
          onDone={() => {
            setDeciding(undefined);
            reload();
          }}
        />
      )}
    </Flex>
  );
}

function DisputeCard({ dispute, onDecide }: { dispute: DisputeJson; onDecide(): void }) {
  const { claim, administrators } = dispute;
  const aside =
    dispute.state === 'open' ? (
      <Button onClick={onDecide}>裁定</Button>
    ) : (
      <Badge>{disputeStateLabels[dispute.state]}</Badge>
    );
  return (
    <Card title={`${claim.enterpriseName}（${claim.uscc}）`} aside={aside}>
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={3}>
          <Typography variant="epsilon" fontWeight="bold" tag="h3">
            申请人
          </Typography>
          <Fact label="姓名和联系方式">
            {claim.claimant.displayName}，{claim.claimant.address}
          </Fact>
          <Fact label="已通过的验证">{claim.way ? claimWayLabels[claim.way] : '—'}</Fact>
          <Fact label="说明">{dispute.claimantStatement ?? '还没有说明'}</Fact>
          <Typography tag={Link} to={claim.id} textColor="primary600">
            查看申请和材料
          </Typography>
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={3}>
          <Typography variant="epsilon" fontWeight="bold" tag="h3">
            现有管理员
          </Typography>
          <Fact label="姓名和联系方式">
            {administrators.length === 0
              ? '没有'
              : administrators.map(({ displayName, address }) => `${displayName}，${address}`).join('；')}
          </Fact>
          <Fact label="说明">{dispute.memberStatement ?? '还没有说明'}</Fact>
        </Grid.Item>
      </Grid.Root>
      <Box paddingTop={4}>
        <Typography variant="pi" textColor="neutral600">
          {showMoment(dispute.openedAt)} 发生
          {dispute.decidedAt ? `，${showMoment(dispute.decidedAt)} 了结` : ''}
          {dispute.reason ? `。理由：${dispute.reason}` : ''}
        </Typography>
      </Box>
    </Card>
  );
}
