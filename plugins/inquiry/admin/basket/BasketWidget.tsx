/** On the home page: how many questions are late, how many nobody has. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Flex, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { inquiryStaffApi } from '../../contract/staff.ts';
import type { CountsJson } from '../shapes.ts';

const lines: [keyof CountsJson, string][] = [
  ['late', '条咨询已超过承诺的答复时间'],
  ['basket', '条咨询还没有顾问接单'],
];

export default function BasketWidget() {
  const { ask } = useStaffApi('inquiry');
  const load = useCallback(() => ask<CountsJson>(inquiryStaffApi.countBasket), [ask]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {(counts) =>
        counts.late + counts.basket === 0 ? (
          <NothingHere>{counts.waiting === 0 ? '没有等待答复的咨询。' : `${counts.waiting} 条咨询正由顾问答复，都在时限内。`}</NothingHere>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
            {lines.map(
              ([view, text]) =>
                counts[view] > 0 && (
                  <li key={view}>
                    <Typography tag={Link} to={`/plugins/inquiry/basket?view=${view}`} textColor="primary600" fontWeight="semiBold">
                      {counts[view]} {text}
                    </Typography>
                  </li>
                ),
            )}
          </Flex>
        )
      }
    </WhenLoaded>
  );
}
