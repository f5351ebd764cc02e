/** One text in review: what differs from what is published, and the decision. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Card, Fact } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { showMoment, showWaiting } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { reviewStateLabels } from '@rongqiao/contracts/review-state.ts';
import { Badge, Flex, Grid, LinkButton, Typography } from '@strapi/design-system';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { editorialApi, reviewedTypeLabels } from '../../contract/reviews.ts';
import { Differences } from './Differences.tsx';
import { ReviewDecision } from './ReviewDecision.tsx';
import { formPath, type ReviewJson } from './shapes.ts';

export function ReviewPage() {
  const { type = '', documentId = '' } = useParams();
  const [search] = useSearchParams();
  const locale = search.get('locale') ?? 'zh-CN';
  const { ask } = useStaffApi('editorial');
  const load = useCallback(
    () => ask<ReviewJson>(editorialApi.readReview, { params: { type, documentId }, query: { locale } }),
    [ask, type, documentId, locale],
  );
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {(review) => (
        <>
          <Layouts.Header
            title={review.title}
            subtitle={review.publishedAt ? `与${showMoment(review.publishedAt)}发布的版本相比，有 ${review.differences.length} 处不同` : '首次发布，请通读全文'}
            navigationAction={<BackButton fallback=".." />}
            secondaryAction={<Badge>{reviewStateLabels[review.state]}</Badge>}
            primaryAction={
              <LinkButton tag={Link} to={formPath(review)} variant="tertiary">
                打开全文与预览
              </LinkButton>
            }
          />
          <Layouts.Content>
            <Grid.Root gap={6}>
              <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
                <Card title={review.publishedAt ? '改了什么' : '全部内容'}>
                  {review.differences.length > 0 ? <Differences differences={review.differences} isFirst={review.publishedAt === null} /> : <Typography>内容与已发布的版本一致。</Typography>}
                </Card>
              </Grid.Item>
              <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={6}>
                {review.state === 'submitted' && <ReviewDecision review={review} onRefused={reload} />}
                <Card title="提交">
                  <Flex direction="column" alignItems="stretch" gap={4}>
                    <Fact label="类型">{reviewedTypeLabels[review.type]}</Fact>
                    <Fact label="最后修改">{review.author ?? '机构或平台'}</Fact>
                    <Fact label="时间">
                      {showMoment(review.version)}（{showWaiting(review.version)}前）
                    </Fact>
                    {review.remark && <Fact label="上次的审核意见">{review.remark}</Fact>}
                  </Flex>
                </Card>
              </Grid.Item>
            </Grid.Root>
          </Layouts.Content>
        </>
      )}
    </WhenLoaded>
  );
}
