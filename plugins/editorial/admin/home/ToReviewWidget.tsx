/** On the home page: 待我审核. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { useCallback } from 'react';
import { editorialApi } from '../../contract/reviews.ts';
import { reviewPath, type WaitingJson } from '../review/shapes.ts';
import { WaitingList } from '../review/WaitingList.tsx';

export default function ToReviewWidget() {
  const { ask } = useStaffApi('editorial');
  const load = useCallback(() => ask<{ texts: WaitingJson[]; total: number }>(editorialApi.listToReview), [ask]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {(waiting) => <WaitingList waiting={waiting} nothing="没有等待审核的内容。" linkTo={reviewPath} />}
    </WhenLoaded>
  );
}
