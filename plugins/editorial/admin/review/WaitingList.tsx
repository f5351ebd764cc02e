/** Texts that wait for somebody, the longest first: what it is, who wrote it, for how long. */
import { NothingHere } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { showWaiting } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { reviewedTypeLabels } from '../../contract/reviews.ts';
import type { WaitingJson } from './shapes.ts';

interface Props {
  waiting: { texts: WaitingJson[]; total: number };
  /** Shown where nothing waits. */
  nothing: string;
  /** Where a text is taken up. */
  linkTo(text: WaitingJson): string;
}

export function WaitingList({ waiting: { texts, total }, nothing, linkTo }: Props) {
  if (texts.length === 0) return <NothingHere>{nothing}</NothingHere>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" width="100%">
      {texts.map((text) => (
        <Box tag="li" key={`${text.documentId} ${text.locale}`} paddingTop={3} paddingBottom={3} borderColor="neutral150" borderWidth="0 0 1px 0">
          <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
            <Typography tag={Link} to={linkTo(text)} textColor="primary600" fontWeight="semiBold">
              {text.title}
              {text.locale === 'en' ? '（英文）' : ''}
            </Typography>
            <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              已等{showWaiting(text.since)}
            </Typography>
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[reviewedTypeLabels[text.type], text.author].filter(Boolean).join(' · ')}
          </Typography>
          {text.remark && (
            <Typography tag="p" textColor="neutral800" paddingTop={1}>
              审核意见：{text.remark}
            </Typography>
          )}
        </Box>
      ))}
      {total > texts.length && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={3}>
          还有 {total - texts.length} 份，先处理等得最久的。
        </Typography>
      )}
    </Flex>
  );
}
