/** Beside the form: where the text stands in its review, and the next step in one click. */
import { reviewStateLabels, type ReviewState } from '@rongqiao/contracts/review-state.ts';
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { editorialApi, type ReviewedType } from '../../contract/reviews.ts';
import { may } from '../permissions.ts';
import { reviewPath, typeOfUid } from './shapes.ts';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
  activeTab?: string;
}

export function ReviewPanel({ model, documentId, document, activeTab }: PanelProps) {
  const type = typeOfUid(model);
  if (!type || !documentId || !document?.updatedAt || activeTab === 'published') return null;
  return { title: '审核', content: <ReviewSteps {...{ type, documentId, document }} /> };
}

interface StepsProps {
  type: ReviewedType;
  documentId: string;
  document: Record<string, unknown>;
}

const canBeSubmitted: readonly ReviewState[] = ['drafting', 'returned'];

function ReviewSteps({ type, documentId, document }: StepsProps) {
  const { allowedActions } = useRBAC([may('decideReviews'), may('submitTexts')]);
  const state = (document.reviewState as ReviewState | null) ?? 'drafting';
  const locale = (document.locale as string | null) ?? 'zh-CN';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography>{reviewStateLabels[state]}</Typography>
      {allowedActions.canSubmit && canBeSubmitted.includes(state) && <Submission {...{ type, documentId, document, locale }} />}
      {allowedActions.canDecide && state === 'submitted' && (
        <LinkButton tag={Link} to={reviewPath({ type, documentId, locale })} fullWidth>
          对比并审核
        </LinkButton>
      )}
    </Flex>
  );
}

function Submission({ type, documentId, document, locale }: StepsProps & { locale: string }) {
  const isModified = useForm('ReviewPanel', (form: { modified: boolean }) => form.modified);
  const { ask } = useStaffApi('editorial');
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const submit = async () => {
    setSending(true);
    try {
      const version = new Date(document.updatedAt as string).toISOString();
      await ask(editorialApi.submit, { params: { type, documentId }, query: { locale }, body: { version } });
      // The form has its own copy of the document; only a new page shows the new state everywhere.
      window.location.reload();
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentenceOf(error), timeout: 15_000 });
      setSending(false);
    }
  };
  return (
    <>
      <Button variant="secondary" loading={isSending} disabled={isModified} onClick={submit} fullWidth>
        提交审核
      </Button>
      {isModified && (
        <Typography variant="pi" textColor="neutral600">
          先保存，再提交审核。
        </Typography>
      )}
    </>
  );
}
