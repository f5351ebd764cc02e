/** 信用模型: what scores now, plainly what is not validated, what waits, and how each behaves month by month. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { notValidated } from '../../contract/monitoring.ts';
import { creditStaffApi } from '../../contract/staff.ts';
import { type ModelJson, may } from '../shapes.ts';
import { ModelCard } from './ModelCard.tsx';

const mayDecide = may('decideModels');

export default function ModelsPage() {
  const { ask } = useStaffApi('credit-scoring');
  const load = useCallback(() => ask<{ models: ModelJson[]; pointsUrl: string }>(creditStaffApi.listModels), [ask]);
  const { loaded, reload } = useLoaded(load);
  const { allowedActions } = useRBAC([mayDecide]);
  return (
    <Page.Protect permissions={[may('readModels')]}>
      <Page.Title>信用模型</Page.Title>
      <Layouts.Header title="信用模型" subtitle="正在用的版本、影子里的版本，以及每个月的检查" />
      <Layouts.Content>
        <WhenLoaded loaded={loaded} onRetry={reload}>
          {({ models, pointsUrl }) => (
            <Flex direction="column" alignItems="stretch" gap={6}>
              <NotValidated pointsUrl={pointsUrl} />
              {models.map((model) => (
                <ModelCard key={model.id} model={model} mayDecide={allowedActions.canDecide ?? false} onDecided={reload} />
              ))}
            </Flex>
          )}
        </WhenLoaded>
      </Layouts.Content>
    </Page.Protect>
  );
}

const NotValidated = ({ pointsUrl }: { pointsUrl: string }) => (
  <Box background="warning100" borderColor="warning200" hasRadius padding={6} tag="section" aria-label="没有验证的">
    <Typography variant="delta" tag="h2">
      没有验证的
    </Typography>
    <Box tag="ul" paddingTop={2} paddingBottom={2}>
      {notValidated.map((sentence) => (
        <Typography key={sentence} tag="li" paddingTop={1}>
          {sentence}
        </Typography>
      ))}
    </Box>
    <Link href={pointsUrl} isExternal>
      公开的积分表
    </Link>
  </Box>
);
