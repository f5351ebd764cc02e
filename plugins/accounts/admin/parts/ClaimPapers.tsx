/** The claimant's papers. Each look is noted in the ledger, so nothing is fetched before somebody asks. */
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Eye, File as FileIcon } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { claimDocumentKindLabels } from '../../contract/claims.ts';
import { staffApi } from '../../contract/staff.ts';
import { sentenceOf, useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import type { ClaimJson } from '../shapes.ts';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';

type Paper = ClaimJson['documents'][number];
const isPicture = ({ mimeType }: Paper) => mimeType.startsWith('image/');

export function ClaimPapers({ claim }: { claim: ClaimJson }) {
  const { fetchFile } = useStaffApi('accounts');
  const { toggleNotification } = useNotification();
  const [picture, setPicture] = useState<{ name: string; url: string }>();
  useEffect(() => () => picture && URL.revokeObjectURL(picture.url), [picture]);

  const look = async (paper: Paper) => {
    // Opened at once, since a browser allows no new tab after an answer has come.
    const tab = isPicture(paper) ? null : window.open('', '_blank');
    try {
      const blob = await fetchFile(staffApi.readClaimDocument, { id: claim.id, documentId: paper.id });
      const url = URL.createObjectURL(new Blob([blob], { type: paper.mimeType }));
      if (isPicture(paper)) setPicture({ name: `${claimDocumentKindLabels[paper.kind]}：${paper.fileName}`, url });
      else if (tab) tab.location.href = url;
    } catch (error) {
      tab?.close();
      toggleNotification({ type: 'danger', message: sentenceOf(error) });
    }
  };

  if (claim.documents.length === 0) return <Typography textColor="neutral600">没有提交材料。</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {claim.documents.map((paper) => (
        <Flex key={paper.id} justifyContent="space-between" gap={4} padding={3} hasRadius borderColor="neutral200">
          <Flex gap={3} alignItems="flex-start">
            <FileIcon aria-hidden />
            <Box>
              <Typography fontWeight="bold" tag="p">
                {claimDocumentKindLabels[paper.kind]}
              </Typography>
              <Typography variant="pi" textColor="neutral600" tag="p">
                {paper.fileName}，{Math.ceil(paper.sizeBytes / 1024)} KB，{showMoment(paper.uploadedAt)} 上传
              </Typography>
            </Box>
          </Flex>
          <Button variant="secondary" minWidth="max-content" startIcon={<Eye />} onClick={() => void look(paper)}>
            查看
          </Button>
        </Flex>
      ))}
      <Typography variant="pi" textColor="neutral600">
        每次查看都会记入台账。
      </Typography>
      {picture && (
        <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && setPicture(undefined)}>
          <Modal.Content>
            <Modal.Header closeLabel="关闭">
              <Modal.Title>{picture.name}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <img src={picture.url} alt={picture.name} style={{ maxWidth: '100%' }} />
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </Flex>
  );
}
