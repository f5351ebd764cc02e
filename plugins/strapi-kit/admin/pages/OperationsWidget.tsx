/** On the home page: only what somebody has to look after. */
import { Flex, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { operationsApi } from '../../contract.ts';
import { useStaffApi } from '../ask-staff-api.ts';
import { Conditions } from '../parts/Conditions.tsx';
import { NothingHere, WhenLoaded } from '../parts/States.tsx';
import type { OperationsJson } from '../shapes.ts';
import { useLoaded } from '../use-loaded.ts';

export default function OperationsWidget() {
  const { ask } = useStaffApi('strapi-kit');
  const load = useCallback(() => ask<OperationsJson>(operationsApi.readOperations), [ask]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {({ conditions, deadLetters }) => {
        const troubles = conditions.filter(({ isFine }) => !isFine);
        if (troubles.length === 0 && deadLetters === 0) return <NothingHere>一切正常。</NothingHere>;
        return (
          <Flex direction="column" alignItems="stretch" width="100%" gap={3}>
            {deadLetters > 0 && (
              <Typography tag={Link} to="/plugins/strapi-kit/operations" textColor="primary600" fontWeight="semiBold">
                {deadLetters} 项任务没有完成，请重试或丢弃
              </Typography>
            )}
            <Conditions conditions={troubles} />
          </Flex>
        );
      }}
    </WhenLoaded>
  );
}
