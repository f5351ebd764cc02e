import { Field, Radio, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type DisputeDecision, staffApi } from '../../contract/staff.ts';
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import type { DisputeJson } from '../shapes.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

/** Each choice with what it does. */
const choices: [DisputeDecision, (dispute: DisputeJson) => string][] = [
  ['dismissed', ({ claim }) => `驳回：${claim.claimant.displayName}不加入，现有管理员不变。`],
  ['claimant-joins', ({ claim }) => `加入：${claim.claimant.displayName}也成为管理员，现有管理员不变。`],
  ['claimant-replaces', ({ claim }) => `接替：${claim.claimant.displayName}成为管理员，现有管理员全部退出这家企业。`],
];

interface Props {
  dispute: DisputeJson;
  onClose(): void;
  onDone(): void;
}

export function DisputeDecisionDialog({ dispute, onClose, onDone }: Props) {
  const { ask } = useStaffApi('accounts');
  const { toggleNotification } = useNotification();
  const [decision, setDecision] = useState<DisputeDecision>();
  const decide = async (reason: string) => {
    try {
      await ask(staffApi.decideDispute, {
        params: { id: dispute.id },
        body: { version: dispute.version, decision, reason },
      });
      toggleNotification({ type: 'success', message: '已裁定，系统会通知双方。' });
      onDone();
      return undefined;
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ReasonDialog
      title={`裁定${dispute.claim.enterpriseName}的争议`}
      consequence="裁定立即生效，双方都会收到结果和理由，不能撤回。"
      confirm="确认裁定"
      isHarsh={decision === 'claimant-replaces'}
      isReady={decision !== undefined}
      onClose={onClose}
      onDecide={decide}
    >
      <Field.Root name="decision" required>
        <Field.Label>裁定</Field.Label>
        <Radio.Group
          aria-label="裁定"
          value={decision}
          onValueChange={(chosen: string) => setDecision(chosen as DisputeDecision)}
        >
          {choices.map(([code, sentence]) => (
            <Radio.Item key={code} value={code}>
              <Typography>{sentence(dispute)}</Typography>
            </Radio.Item>
          ))}
        </Radio.Group>
      </Field.Root>
    </ReasonDialog>
  );
}
