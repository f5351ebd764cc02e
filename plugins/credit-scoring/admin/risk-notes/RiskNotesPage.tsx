/** 风险提示: what stands about firms, their answers, and lifting one with a reason. */
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { EditDialog } from '@rongqiao/strapi-kit/admin/parts/EditDialog.tsx';
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Button, Field, Textarea, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { riskCauseLabels, riskNoteStaffApi, riskNoteStateLabels } from '../../contract/risk-notes.ts';
import { may, type NoteJson } from '../shapes.ts';

const columns = ['企业', '事由和依据', '状态', '生效至', '企业的说明', ''];
const isLive = ({ state }: NoteJson) => state === 'announced' || state === 'standing';

export default function RiskNotesPage() {
  return (
    <Page.Protect permissions={[may('decideObjections')]}>
      <Page.Title>风险提示</Page.Title>
      <Layouts.Header title="风险提示" subtitle="只给企业本身和有贷款余额的机构看，从不公开；先告知，可说明，会到期" />
      <Layouts.Content>
        <Notes />
      </Layouts.Content>
    </Page.Protect>
  );
}

function Notes() {
  const { ask } = useStaffApi('credit-scoring');
  const load = useCallback(() => ask<{ notes: NoteJson[] }>(riskNoteStaffApi.listAllRiskNotes), [ask]);
  const { loaded, reload } = useLoaded(load);
  const [lifting, setLifting] = useState<NoteJson>();
  const cellsOf = (note: NoteJson) => [
    note.enterpriseName,
    `${riskCauseLabels[note.cause]}：${note.evidence}`,
    riskNoteStateLabels[note.state],
    `${formatDay(note.takesEffectOn)}至${formatDay(note.endsOn)}`,
    note.answer ?? '没有说明',
    isLive(note) && (
      <Button key="lift" variant="tertiary" onClick={() => setLifting(note)}>
        撤销
      </Button>
    ),
  ];
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {({ notes }) => (
        <>
          {notes.length === 0 ? <NothingHere>没有风险提示。</NothingHere> : <PlainTable columns={columns} rows={notes.map((note) => ({ id: note.id, cells: cellsOf(note) }))} />}
          {lifting && <LiftDialog note={lifting} onClose={() => setLifting(undefined)} onDone={() => { setLifting(undefined); reload(); }} />}
        </>
      )}
    </WhenLoaded>
  );
}

function LiftDialog({ note: { id, version, enterpriseName }, onClose, onDone }: { note: NoteJson; onClose(): void; onDone(): void }) {
  const { ask } = useStaffApi('credit-scoring');
  const [because, setBecause] = useState('');
  return (
    <EditDialog title={`撤销对${enterpriseName}的风险提示`} confirm="确认撤销" done="已撤销，企业会收到通知。" onClose={onClose} onDone={onDone} onSave={() => ask(riskNoteStaffApi.liftRiskNote, { params: { id }, body: { because, version } })}>
      <Typography>撤销后机构不再看到，同一事实也不会再次提示。不能恢复。</Typography>
      <Field.Root name="because" required hint="企业会看到这段话。">
        <Field.Label>理由</Field.Label>
        <Textarea value={because} maxLength={500} onChange={(event: { target: { value: string } }) => setBecause(event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </EditDialog>
  );
}
