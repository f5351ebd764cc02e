/** Jobs that failed for good: why, and the two things that can be done. Throwing away asks once more. */
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { operationsApi } from '../../contract.ts';
import { useStaffApi } from '../ask-staff-api.ts';
import type { DeadLetterJson } from '../shapes.ts';
import { useLoaded } from '../use-loaded.ts';
import { useStep } from '../use-step.ts';
import { showMoment } from './moments.ts';
import { NothingHere, WhenLoaded } from './States.tsx';

export function DeadLetterList() {
  const { ask } = useStaffApi('strapi-kit');
  const load = useCallback(() => ask<{ deadLetters: DeadLetterJson[]; total: number }>(operationsApi.listDeadLetters), [ask]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {({ deadLetters, total }) => (
        <>
          {deadLetters.length === 0 && <NothingHere>所有任务都完成了。</NothingHere>}
          {deadLetters.map((letter) => (
            <DeadLetterItem key={letter.id} letter={letter} onSettled={reload} />
          ))}
          {total > deadLetters.length && <Typography textColor="neutral600">共 {total} 项，先处理这些。</Typography>}
        </>
      )}
    </WhenLoaded>
  );
}

const steps = {
  retry: { endpoint: operationsApi.retryDeadLetter, done: '已重新排队，几秒后刷新可看到结果。' },
  discard: { endpoint: operationsApi.discardDeadLetter, done: '已丢弃。' },
} as const;

function DeadLetterItem({ letter, onSettled }: { letter: DeadLetterJson; onSettled(): void }) {
  const { isSending, take } = useStep('strapi-kit', onSettled);
  const settle = ({ endpoint, done }: (typeof steps)[keyof typeof steps]) => void take(endpoint, { params: { id: letter.id } }, done);
  return (
    <Box tag="article" aria-label={letter.title} paddingTop={3} paddingBottom={3} borderColor="neutral150" borderWidth="0 0 1px 0">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Box>
          <Typography fontWeight="semiBold">{letter.title}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {showMoment(letter.failedAt)} 放弃，试过 {letter.attempts} 次 · {letter.job}
          </Typography>
          <Typography tag="p" paddingTop={1}>
            原因：{letter.reason}
          </Typography>
          {letter.facts.length > 0 && (
            <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
              {letter.facts.map(({ name, value }) => `${name}: ${value}`).join('；')}
            </Typography>
          )}
        </Box>
        <Flex gap={2}>
          <Button variant="secondary" loading={isSending} onClick={() => settle(steps.retry)}>
            重试
          </Button>
          <Discard onConfirm={() => settle(steps.discard)} />
        </Flex>
      </Flex>
    </Box>
  );
}

const Discard = ({ onConfirm }: { onConfirm(): void }) => (
  <Dialog.Root>
    <Dialog.Trigger>
      <Button variant="danger-light">丢弃</Button>
    </Dialog.Trigger>
    <Dialog.Content>
      <Dialog.Header>丢弃这项任务？</Dialog.Header>
      <Dialog.Body>
        <Typography>丢弃后不能恢复，也不会再做；台账会记下是谁丢弃的。</Typography>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            取消
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button variant="danger" fullWidth onClick={onConfirm}>
            确认丢弃
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);
