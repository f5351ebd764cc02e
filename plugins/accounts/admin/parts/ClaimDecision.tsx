/** Approve or reject a claim; either is confirmed first, and a rejection gives its reason. */
import { Button, Dialog, Flex } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { staffApi } from '../../contract/staff.ts';
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import type { ClaimJson } from '../shapes.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

const usualReasons = [
  '营业执照看不清，请重新拍摄四角完整、文字清楚的照片后再提交。',
  '授权书没有法定代表人签字或公章，请补齐后重新提交。',
  '授权书上的被授权人与申请人不是同一人，请核对后重新提交。',
  '营业执照上的名称或代码与申请的企业不一致，请核对后重新提交。',
];

/** With an administrator there, an approval opens a dispute: nobody takes a firm from another by papers alone. */
const consequence = ({ claimant, enterpriseName, administrators, purpose }: ClaimJson) => {
  if (purpose === 'renew-signing') return `通过后，${claimant.displayName}恢复代表${enterpriseName}签约的权限。`;
  if (administrators > 0)
    return `${enterpriseName}已有 ${administrators} 位管理员。通过后不会直接接管，而是进入“认领争议”，由双方说明情况后裁定。`;
  return `通过后，${claimant.displayName}成为${enterpriseName}的管理员，可以填写资料、邀请同事、办理业务。`;
};

export function ClaimDecision({ claim, onDone }: { claim: ClaimJson; onDone(): void }) {
  const { ask } = useStaffApi('accounts');
  const { toggleNotification } = useNotification();
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const [isSending, setSending] = useState(false);
  const done = (message: string) => {
    setAsking(undefined);
    toggleNotification({ type: 'success', message });
    onDone();
  };
  const approve = async () => {
    setSending(true);
    try {
      await ask(staffApi.approveClaim, { params: { id: claim.id }, body: { version: claim.version } });
      done('已通过，系统会通知申请人。');
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentenceOf(error) });
    }
    setSending(false);
  };
  const reject = async (reason: string) => {
    try {
      await ask(staffApi.rejectClaim, { params: { id: claim.id }, body: { version: claim.version, reason } });
      done('已退回，系统会把理由告诉申请人。');
      return undefined;
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <Flex gap={2}>
      <Button variant="danger-light" startIcon={<CrossCircle />} onClick={() => setAsking('reject')}>
        退回
      </Button>
      <Button startIcon={<CheckCircle />} onClick={() => setAsking('approve')}>
        通过
      </Button>
      <Dialog.Root open={asking === 'approve'} onOpenChange={(isOpen: boolean) => !isOpen && setAsking(undefined)}>
        <Dialog.Content>
          <Dialog.Header>通过这份申请？</Dialog.Header>
          <Dialog.Body icon={<CheckCircle />}>{consequence(claim)}</Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                取消
              </Button>
            </Dialog.Cancel>
            <Button fullWidth loading={isSending} onClick={() => void approve()}>
              确认通过
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
      {asking === 'reject' && (
        <ReasonDialog
          title="退回这份申请"
          consequence={`${claim.claimant.displayName}会收到通知，可以改正后重新提交。`}
          confirm="确认退回"
          isHarsh
          suggestions={usualReasons}
          onClose={() => setAsking(undefined)}
          onDecide={reject}
        />
      )}
    </Flex>
  );
}
