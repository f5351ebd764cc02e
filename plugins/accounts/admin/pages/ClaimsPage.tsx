import { Box, Tabs } from '@strapi/design-system';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { may } from '../permissions.ts';
import { ClaimList } from '../parts/ClaimList.tsx';
import { DisputeList } from '../parts/DisputeList.tsx';

const tabs = { claims: '认证申请', disputes: '认领争议' } as const;

export function ClaimsPage() {
  const [search, setSearch] = useSearchParams();
  const { allowedActions } = useRBAC([may('reviewClaims'), may('decideDisputes')]);
  const open = search.get('tab') === 'disputes' ? 'disputes' : 'claims';
  return (
    <>
      <Layouts.Header title="企业认证审核" subtitle="核对申请人能否代表企业；一家企业有两人主张时由您裁定" />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={open} onValueChange={(tab: string) => setSearch({ tab })}>
          <Tabs.List aria-label="企业认证审核">
            {Object.entries(tabs).map(([name, label]) => (
              <Tabs.Trigger key={name} value={name}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Box paddingTop={4}>
            <Tabs.Content value="claims">{allowedActions.canReview !== false && <ClaimList />}</Tabs.Content>
            <Tabs.Content value="disputes">{allowedActions.canDecide !== false && <DisputeList />}</Tabs.Content>
          </Box>
        </Tabs.Root>
      </Layouts.Content>
    </>
  );
}
