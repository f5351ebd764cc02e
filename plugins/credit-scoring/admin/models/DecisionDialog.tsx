import { type StaffEndpoint, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { EditDialog } from '@rongqiao/strapi-kit/admin/parts/EditDialog.tsx';
import { Field, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ModelJson } from '../shapes.ts';

export interface Decision {
  endpoint: StaffEndpoint;
  title: string;
  /** What it does. */
  consequence: string;
  done: string;
}

interface Props {
  model: ModelJson;
  decision: Decision;
  onClose(): void;
  onDone(): void;
}

export function DecisionDialog({ model: { id, version }, decision: { endpoint, title, consequence, done }, onClose, onDone }: Props) {
  const { ask } = useStaffApi('credit-scoring');
  const [because, setBecause] = useState('');
  return (
    <EditDialog title={`${title}：${version}`} confirm="确认" done={done} onClose={onClose} onDone={onDone} onSave={() => ask(endpoint, { params: { id }, body: { because } })}>
      <Typography>{consequence}</Typography>
      <Field.Root name="because" required hint="记入台账。">
        <Field.Label>理由</Field.Label>
        <Textarea value={because} maxLength={300} onChange={(event: { target: { value: string } }) => setBecause(event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </EditDialog>
  );
}
