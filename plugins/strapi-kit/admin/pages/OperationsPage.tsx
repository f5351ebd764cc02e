/** 平台运行: the state of every part, and the jobs that failed for good. */
import { Flex } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { operationsApi } from '../../contract.ts';
import { useStaffApi } from '../ask-staff-api.ts';
import { Card } from '../parts/Card.tsx';
import { Conditions } from '../parts/Conditions.tsx';
import { DeadLetterList } from '../parts/DeadLetterList.tsx';
import { WhenLoaded } from '../parts/States.tsx';
import { may } from '../permissions.ts';
import type { OperationsJson } from '../shapes.ts';
import { useLoaded } from '../use-loaded.ts';

export default function OperationsPage() {
  const { ask } = useStaffApi('strapi-kit');
  const load = useCallback(() => ask<OperationsJson>(operationsApi.readOperations), [ask]);
  const { loaded, reload } = useLoaded(load);
  const { allowedActions } = useRBAC([may('settleDeadLetters')]);
  return (
    <Page.Protect permissions={[may('readOperations')]}>
      <Page.Title>平台运行</Page.Title>
      <Layouts.Header title="平台运行" subtitle="搜索是否跟得上，哪些后台任务没有完成" />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {allowedActions.canSettle && (
            <Card title="没有完成的任务">
              <DeadLetterList />
            </Card>
          )}
          <Card title="各部分的情况">
            <WhenLoaded loaded={loaded} onRetry={reload}>
              {({ conditions }) => <Conditions conditions={conditions} />}
            </WhenLoaded>
          </Card>
        </Flex>
      </Layouts.Content>
    </Page.Protect>
  );
}
