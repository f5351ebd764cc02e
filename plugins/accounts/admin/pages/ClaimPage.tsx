/** One claim: what is known, what is claimed, the papers, and the decision. */
import { Badge, Box, Flex, Grid, Typography } from '@strapi/design-system';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { claimStateLabels, claimWayLabels } from '../../contract/claims.ts';
import { staffApi } from '../../contract/staff.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Card, Fact } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { ClaimDecision } from '../parts/ClaimDecision.tsx';
import { ClaimPapers } from '../parts/ClaimPapers.tsx';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { RegisterComparison } from '../parts/RegisterComparison.tsx';
import { WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import type { ClaimJson } from '../shapes.ts';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';

const purposes: Record<ClaimJson['purpose'], string> = { join: '成为企业的管理员', 'renew-signing': '恢复签约权限' };

export function ClaimPage() {
  const { id = '' } = useParams();
  const { ask } = useStaffApi('accounts');
  const load = useCallback(() => ask<ClaimJson>(staffApi.readClaimForReview, { params: { id } }), [ask, id]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {(claim) => (
        <>
          <Layouts.Header
            title={claim.enterpriseName}
            subtitle={claim.uscc}
            navigationAction={<BackButton fallback=".." />}
            secondaryAction={<Badge>{claimStateLabels[claim.state]}</Badge>}
            primaryAction={claim.state === 'under-review' ? <ClaimDecision claim={claim} onDone={reload} /> : undefined}
          />
          <Layouts.Content>
            <Grid.Root gap={6}>
              <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={6}>
                <Card title="登记信息">
                  {!claim.registered && (
                    <Box paddingBottom={4}>
                      <Typography textColor="warning600">
                        平台登记库里没有这家企业；通过后将按申请人填写的内容建立，请与营业执照逐项核对。
                      </Typography>
                    </Box>
                  )}
                  <RegisterComparison claim={claim} />
                </Card>
              </Grid.Item>
              <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={6}>
                <Card title="申请">
                  <Flex direction="column" alignItems="stretch" gap={4}>
                    <Fact label="申请人">{claim.claimant.displayName}</Fact>
                    <Fact label="联系方式">{claim.claimant.address}</Fact>
                    <Fact label="注册时间">{showMoment(claim.claimant.registeredAt)}</Fact>
                    <Fact label="目的">{purposes[claim.purpose]}</Fact>
                    <Fact label="验证方式">{claim.way ? claimWayLabels[claim.way] : '未选择'}</Fact>
                    <Fact label="提交时间">{showMoment(claim.createdAt)}</Fact>
                    <Fact label="企业现有管理员">
                      {claim.administrators === 0 ? '没有' : `${claim.administrators} 位`}
                    </Fact>
                    {claim.reason && <Fact label="处理意见">{claim.reason}</Fact>}
                  </Flex>
                </Card>
                <Card title="材料">
                  <ClaimPapers claim={claim} />
                </Card>
              </Grid.Item>
            </Grid.Root>
          </Layouts.Content>
        </>
      )}
    </WhenLoaded>
  );
}
