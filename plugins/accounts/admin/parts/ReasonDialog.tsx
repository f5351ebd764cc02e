/** A decision that somebody must give a reason for: the reason is asked for, shown once more, then sent. */
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { Reason } from '../../contract/fields.ts';

interface Props {
  title: string;
  /** What the decision does. */
  consequence: string;
  confirm: string;
  isHarsh?: boolean;
  /** Reasons that are given often; one click writes them. */
  suggestions?: string[];
  /** Asked for before the reason. */
  children?: ReactNode;
  isReady?: boolean;
  onClose(): void;
  /** Resolves when done, or to a sentence that says why not. */
  onDecide(reason: string): Promise<string | undefined>;
}

export function ReasonDialog({
  title,
  consequence,
  confirm,
  isHarsh = false,
  suggestions = [],
  children,
  isReady = true,
  onClose,
  onDecide,
}: Props) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const decide = async () => {
    const checked = Reason.safeParse(reason);
    if (!checked.success) return setProblem(checked.error.issues[0]?.message);
    setSending(true);
    const refused = await onDecide(checked.data);
    setSending(false);
    setProblem(refused);
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{consequence}</Typography>
            {children}
            <Field.Root name="reason" required error={problem} hint="当事人会看到这段话，并记入台账。">
              <Field.Label>理由</Field.Label>
              <Textarea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={1000} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            {suggestions.length > 0 && (
              <Box>
                <Typography variant="pi" textColor="neutral600">
                  常用理由（点击填入）
                </Typography>
                <Flex wrap="wrap" gap={2} paddingTop={1}>
                  {suggestions.map((text) => (
                    <Button key={text} size="S" variant="tertiary" onClick={() => setReason(text)}>
                      {text}
                    </Button>
                  ))}
                </Flex>
              </Box>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button
            variant={isHarsh ? 'danger' : 'default'}
            loading={isSending}
            disabled={!isReady || reason.trim() === ''}
            onClick={decide}
          >
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
