/** The answer: one of the three that the law knows, with what was verified. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { EditDialog } from '@rongqiao/strapi-kit/admin/parts/EditDialog.tsx';
import { Field, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { decisionLabels, GROUNDS_MAX, objectionStaffApi } from '../../contract/objections.ts';
import type { ObjectionJson } from '../shapes.ts';

interface Props {
  objection: ObjectionJson;
  onClose(): void;
  onDone(): void;
}

export function AnswerDialog({ objection: { id, version, sourceName }, onClose, onDone }: Props) {
  const { ask } = useStaffApi('credit-scoring');
  const [decision, setDecision] = useState('');
  const [reply, setReply] = useState('');
  const save = () => ask(objectionStaffApi.decideAsOperator, { params: { id }, body: { decision: decision || undefined, reply, version } });
  return (
    <EditDialog title="由平台答复这件异议" confirm="确认答复" done="已答复，企业会收到结果和理由。" onClose={onClose} onDone={onDone} onSave={save}>
      <Typography>{`通常由“${sourceName}”的提供单位答复。平台答复前，请先向提供单位核实。答复立即生效，不能撤回。`}</Typography>
      <Field.Root name="decision" required>
        <Field.Label>答复</Field.Label>
        <Radio.Group aria-label="答复" value={decision} onValueChange={setDecision}>
          {Object.entries(decisionLabels).map(([code, label]) => (
            <Radio.Item key={code} value={code}>
              <Typography>{label}</Typography>
            </Radio.Item>
          ))}
        </Radio.Group>
      </Field.Root>
      <Field.Root name="reply" required hint="企业会看到这段话。">
        <Field.Label>核查经过和理由</Field.Label>
        <Textarea value={reply} maxLength={GROUNDS_MAX} onChange={(event: { target: { value: string } }) => setReply(event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </EditDialog>
  );
}
