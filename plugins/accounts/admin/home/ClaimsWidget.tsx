/** On the home page: claims and disputes that wait for a decision, the oldest with its waiting time. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { showWaiting } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Flex, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { staffApi } from '../../contract/staff.ts';
import type { ClaimJson, DisputeJson } from '../shapes.ts';

interface Line {
  text: string;
  to: string;
}

export default function ClaimsWidget() {
  const { ask } = useStaffApi('accounts');
  const load = useCallback(async (): Promise<Line[]> => {
    const [{ claims, total }, disputes] = await Promise.all([
      ask<{ claims: ClaimJson[]; total: number }>(staffApi.listClaimsForReview, { query: { state: 'under-review', page: 1 } }),
      ask<{ disputes: DisputeJson[]; total: number }>(staffApi.listDisputesForDecision, { query: { state: 'open', page: 1 } }),
    ]);
    return [
      ...lineOf(total, '份企业认证等待审核', claims.map(({ createdAt }) => createdAt), '/plugins/accounts/claims'),
      ...lineOf(disputes.total, '起认领争议等待裁定', disputes.disputes.map(({ openedAt }) => openedAt), '/plugins/accounts/claims?tab=disputes'),
    ];
  }, [ask]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {(lines) =>
        lines.length === 0 ? (
          <NothingHere>没有等待处理的认证和争议。</NothingHere>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
            {lines.map(({ text, to }) => (
              <li key={to}>
                <Typography tag={Link} to={to} textColor="primary600" fontWeight="semiBold">
                  {text}
                </Typography>
              </li>
            ))}
          </Flex>
        )
      }
    </WhenLoaded>
  );
}

const lineOf = (total: number, what: string, since: string[], to: string): Line[] =>
  total === 0 ? [] : [{ to, text: `${total} ${what}，最早的已等${showWaiting(since.sort()[0] ?? '')}` }];
