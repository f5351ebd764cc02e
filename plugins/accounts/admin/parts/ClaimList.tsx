/** Claims in one state, the oldest first. */
import {
  Box,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { type MouseEvent, useCallback, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { type ClaimState, claimStateLabels, claimWayLabels } from '../../contract/claims.ts';
import { PAGE_SIZE } from '../../contract/fields.ts';
import { staffApi } from '../../contract/staff.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import type { ClaimJson } from '../shapes.ts';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { showMoment, showWaiting } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { Pager } from '@rongqiao/strapi-kit/admin/parts/Pager.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';

const states: ClaimState[] = ['under-review', 'disputed', 'proven', 'rejected', 'withdrawn', 'expired'];
const columns = ['企业', '申请人', '验证方式', '提交时间', '已等待', '材料'];

export function ClaimList() {
  const { ask } = useStaffApi('accounts');
  const [state, setState] = useState<ClaimState>('under-review');
  const [page, setPage] = useState(1);
  const load = useCallback(
    () => ask<{ claims: ClaimJson[]; total: number }>(staffApi.listClaimsForReview, { query: { state, page } }),
    [ask, state, page],
  );
  const { loaded, reload } = useLoaded(load);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box maxWidth="26rem">
        <SingleSelect
          aria-label="按状态查看"
          value={state}
          onChange={(chosen: string | number) => {
            setState(chosen as ClaimState);
            setPage(1);
          }}
        >
          {states.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {claimStateLabels[code]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <WhenLoaded loaded={loaded} onRetry={reload}>
        {({ claims, total }) =>
          claims.length === 0 ? (
            <NothingHere>
              {state === 'under-review' ? '没有等待审核的申请。' : `没有“${claimStateLabels[state]}”的申请。`}
            </NothingHere>
          ) : (
            <>
              <ClaimTable claims={claims} />
              <Pager page={page} total={total} pageSize={PAGE_SIZE} onTurn={setPage} />
            </>
          )
        }
      </WhenLoaded>
    </Flex>
  );
}

function ClaimTable({ claims }: { claims: ClaimJson[] }) {
  const navigate = useNavigate();
  return (
    <Table colCount={columns.length} rowCount={claims.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{column}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {claims.map((claim) => (
          <Tr key={claim.id} onClick={() => navigate(claim.id)} style={{ cursor: 'pointer' }}>
            <Td>
              <Typography
                tag={Link}
                to={claim.id}
                textColor="neutral800"
                fontWeight="bold"
                onClick={(event: MouseEvent) => event.stopPropagation()}
              >
                {claim.enterpriseName}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {claim.uscc}
              </Typography>
            </Td>
            <Td>
              <Typography tag="p">{claim.claimant.displayName}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {claim.claimant.address}
              </Typography>
            </Td>
            <Td>
              <Typography>{claim.way ? claimWayLabels[claim.way] : '未选择'}</Typography>
            </Td>
            <Td>
              <Typography>{showMoment(claim.createdAt)}</Typography>
            </Td>
            <Td>
              <Typography>{showWaiting(claim.createdAt)}</Typography>
            </Td>
            <Td>
              <Typography>{claim.documents.length} 份</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
