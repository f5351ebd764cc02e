/** One question with its answer, and what can be done with it. Withdrawing asks once more. */
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { useStep } from '@rongqiao/strapi-kit/admin/use-step.ts';
import { Badge, Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { faqStaffApi } from '../../contract/faqs.ts';
import { topicShortLabels } from '../../contract/topics.ts';
import type { FaqJson } from '../shapes.ts';

const steps = {
  publish: { endpoint: faqStaffApi.publishFaq, done: '已发布，门户上马上能看到。' },
  withdraw: { endpoint: faqStaffApi.withdrawFaq, done: '已撤下，可以在“待发布”里找到。' },
} as const;

export function FaqItem({ faq, onEdit, onDone }: { faq: FaqJson; onEdit(): void; onDone(): void }) {
  const { isSending, take } = useStep('inquiry', onDone);
  const step = ({ endpoint, done }: (typeof steps)[keyof typeof steps]) => void take(endpoint, { params: { id: faq.id }, body: { version: faq.version } }, done);
  return (
    <Box tag="article" aria-label={faq.question} paddingTop={3} paddingBottom={4} borderColor="neutral150" borderWidth="0 0 1px 0">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={6}>
        <Box>
          <Flex gap={3} wrap="wrap">
            <Typography variant="delta" tag="h2">
              {faq.question}
            </Typography>
            {faq.isSuggested && <Badge>顾问推荐</Badge>}
          </Flex>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {topicShortLabels[faq.topic]} · {showMoment(faq.updatedAt)} 修改
          </Typography>
        </Box>
        <Flex gap={2}>
          <Button variant="tertiary" aria-label={`修改：${faq.question}`} onClick={onEdit}>
            修改
          </Button>
          {faq.state === 'draft' ? (
            <Button loading={isSending} aria-label={`发布：${faq.question}`} onClick={() => step(steps.publish)}>
              发布
            </Button>
          ) : (
            <Withdraw question={faq.question} onConfirm={() => step(steps.withdraw)} />
          )}
        </Flex>
      </Flex>
      <Typography tag="p" paddingTop={2} style={{ whiteSpace: 'pre-line', maxWidth: '90rem' }}>
        {faq.answer}
      </Typography>
    </Box>
  );
}

const Withdraw = ({ question, onConfirm }: { question: string; onConfirm(): void }) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button variant="danger-light" aria-label={`撤下：${question}`}>
        撤下
      </Button>
    </Dialog.Trigger>
    <Dialog.Content>
      <Dialog.Header>撤下这条问答？</Dialog.Header>
      <Dialog.Body>
        <Typography>撤下后，门户上马上看不到，已有的链接会打不开；内容还在“待发布”里。</Typography>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            取消
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button variant="danger" fullWidth onClick={onConfirm}>
            确认撤下
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);
