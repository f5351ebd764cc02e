import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { objectionStaffApi } from '../../contract/objections.ts';
import type { ObjectionJson } from '../shapes.ts';

export function EvidenceList({ objection: { id, evidence } }: { objection: ObjectionJson }) {
  const { fetchFile } = useStaffApi('credit-scoring');
  const { toggleNotification } = useNotification();
  const look = async (documentId: string) => {
    // Opened at once, since a browser allows no new tab after an answer has come.
    const tab = window.open('', '_blank');
    try {
      const url = URL.createObjectURL(await fetchFile(objectionStaffApi.readStaffEvidence, { id, documentId }));
      if (tab) tab.location.href = url;
    } catch (error) {
      tab?.close();
      toggleNotification({ type: 'danger', message: sentenceOf(error) });
    }
  };
  if (evidence.length === 0) return <Typography textColor="neutral600">企业没有附材料。</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {evidence.map(({ id: documentId, fileName, sizeBytes }) => (
        <Flex key={documentId} justifyContent="space-between" gap={4}>
          <Typography ellipsis>{`${fileName}，${Math.ceil(sizeBytes / 1024)} KB`}</Typography>
          <Button variant="secondary" minWidth="max-content" onClick={() => void look(documentId)}>
            查看
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}
