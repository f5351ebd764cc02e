/** 监管预警: what a rule found in one's own regions, the open ones first. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { type SupervisionAlert, supervisionStaffApi } from '../contract/staff.ts';
import { mayWatch } from './permissions.ts';

const labels = { open: '未解除', resolved: '已解除' } as const;

export default function AlertsPage() {
  const { ask } = useStaffApi('supervision');
  const [state, setState] = useState<keyof typeof labels>('open');
  const load = useCallback(() => ask<{ alerts: SupervisionAlert[]; total: number }>(supervisionStaffApi.listAlerts, { query: { state } }), [ask, state]);
  const { loaded, reload } = useLoaded(load);
  return (
    <Page.Protect permissions={[mayWatch]}>
      <Page.Title>监管预警</Page.Title>
      <Layouts.Header title="监管预警" subtitle="融资担保公司监督管理条例第十五条：担保责任余额不超过净资产的10倍（主要为小微企业和“三农”服务的15倍），按机构逐月填报的数据判断" />
      <Layouts.Content>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <Flex gap={2} paddingBottom={4}>
            {(Object.keys(labels) as (keyof typeof labels)[]).map((name) => (
              <Button key={name} variant={name === state ? 'secondary' : 'tertiary'} aria-pressed={name === state} onClick={() => setState(name)}>
                {labels[name]}
              </Button>
            ))}
          </Flex>
          <WhenLoaded loaded={loaded} onRetry={reload}>
            {({ alerts }) => (
              <>
                {alerts.length === 0 && <NothingHere>{state === 'open' ? '本地区现在没有预警。' : '还没有解除过的预警。'}</NothingHere>}
                {alerts.map(({ id, institutionName, sentence, openedAt, resolvedAt }) => (
                  <Box key={id} tag="article" aria-label={institutionName} paddingTop={3} paddingBottom={4} borderColor="neutral150" borderWidth="0 0 1px 0">
                    <Flex gap={3}>
                      <Badge backgroundColor={resolvedAt ? 'success100' : 'danger100'} textColor={resolvedAt ? 'success700' : 'danger700'}>
                        {labels[resolvedAt ? 'resolved' : 'open']}
                      </Badge>
                      <Typography fontWeight="semiBold">{institutionName}</Typography>
                    </Flex>
                    <Typography tag="p" paddingTop={1}>
                      {sentence}
                    </Typography>
                    <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
                      {`${showMoment(openedAt)}发现${resolvedAt ? `，${showMoment(resolvedAt)}解除` : ''}`}
                    </Typography>
                  </Box>
                ))}
              </>
            )}
          </WhenLoaded>
        </Box>
      </Layouts.Content>
    </Page.Protect>
  );
}
