/** A form over the page: what is wrong is said in it and what was typed stays; it closes when the platform has taken it. */
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';
import { sentenceOf } from '../ask-staff-api.ts';

interface Props {
  title: string;
  /** On the button that sends it. */
  confirm: string;
  /** Said once it is done. */
  done: string;
  children: ReactNode;
  onClose(): void;
  onSave(): Promise<unknown>;
  onDone(): void;
}

export function EditDialog({ title, confirm, done, children, onClose, onSave, onDone }: Props) {
  const { toggleNotification } = useNotification();
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const save = async () => {
    setSending(true);
    try {
      await onSave();
      toggleNotification({ type: 'success', message: done });
      onDone();
    } catch (error) {
      setProblem(sentenceOf(error));
      setSending(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {problem && (
              <Box role="alert" background="danger100" padding={4} hasRadius>
                <Typography textColor="danger700">{problem}</Typography>
              </Box>
            )}
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button loading={isSending} onClick={() => void save()}>
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
