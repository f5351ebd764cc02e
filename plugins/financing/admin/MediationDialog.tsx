import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { EditDialog } from '@rongqiao/strapi-kit/admin/parts/EditDialog.tsx';
import { Field, Textarea } from '@strapi/design-system';
import { type ChangeEvent, useState } from 'react';
import { mediationStaffApi } from '../contract/mediations.ts';
import type { MediationJson } from './shapes.ts';

const steps = {
  open: { move: 'contact', title: '记录已联系', label: '谈了什么', hint: '只在平台内部保存。', done: '已记录，企业会收到通知。' },
  contacted: { move: 'conclude', title: '写会诊结论', label: '结论和下一步的办法', hint: '企业会看到这段话，请写清楚找谁、办什么、带什么。', done: '已告诉企业。' },
} as const;

export function MediationDialog({ mediation: { id, state, version, enterpriseName }, onClose, onDone }: { mediation: MediationJson; onClose(): void; onDone(): void }) {
  const { ask } = useStaffApi('financing');
  const [text, setText] = useState('');
  const step = steps[state === 'open' ? 'open' : 'contacted'];
  const save = () => ask(mediationStaffApi.moveMediation, { params: { id }, body: { move: step.move, version, text } });
  return (
    <EditDialog title={`${step.title}：${enterpriseName}`} confirm="保存" done={step.done} onClose={onClose} onSave={save} onDone={onDone}>
      <Field.Root name="text" hint={step.hint} required>
        <Field.Label>{step.label}</Field.Label>
        <Textarea value={text} maxLength={2000} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </EditDialog>
  );
}
