/** What the reviewer decides: publish, or give back with a remark. */
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Card } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { editorialApi } from '../../contract/reviews.ts';
import type { ReviewJson } from './shapes.ts';

type Step = 'approve' | 'giveBack';

export function ReviewDecision({ review, onRefused }: { review: ReviewJson; onRefused(): void }) {
  const { ask } = useStaffApi('editorial');
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [remark, setRemark] = useState('');
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState<Step>();
  const take = async (step: Step, body: object, done: string) => {
    setSending(step);
    setProblem(undefined);
    const { type, documentId, locale, version } = review;
    try {
      await ask(editorialApi[step], { params: { type, documentId }, query: { locale }, body: { version, ...body } });
      toggleNotification({ type: 'success', message: done });
      navigate('..', { relative: 'route' });
    } catch (error) {
      setProblem(sentenceOf(error));
      onRefused();
    }
    setSending(undefined);
  };
  const giveBack = () => (remark.trim() === '' ? setProblem('退回时请写明要改什么。') : take('giveBack', { remark }, '已退回作者修改。'));
  return (
    <Card title="审核决定">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="remark" error={problem} hint="退回时必填，作者会看到；不会公开。">
          <Field.Label>审核意见</Field.Label>
          <Textarea value={remark} maxLength={500} onChange={(event) => setRemark(event.target.value)} placeholder="例如：请写明申报截止日期，并核对文号。" />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Dialog.Root>
          <Dialog.Trigger>
            <Button loading={sending === 'approve'} fullWidth>
              通过并发布
            </Button>
          </Dialog.Trigger>
          <Dialog.Content>
            <Dialog.Header>通过并发布？</Dialog.Header>
            <Dialog.Body>
              <Typography>发布后，所有访问者立即可以看到“{review.title}”。</Typography>
            </Dialog.Body>
            <Dialog.Footer>
              <Dialog.Cancel>
                <Button variant="tertiary" fullWidth>
                  取消
                </Button>
              </Dialog.Cancel>
              <Dialog.Action>
                <Button fullWidth onClick={() => take('approve', {}, '已发布。')}>
                  确认发布
                </Button>
              </Dialog.Action>
            </Dialog.Footer>
          </Dialog.Content>
        </Dialog.Root>
        <Button variant="danger-light" loading={sending === 'giveBack'} onClick={giveBack} fullWidth>
          退回修改
        </Button>
      </Flex>
    </Card>
  );
}
