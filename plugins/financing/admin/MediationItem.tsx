/** One firm: what it asks, why it was refused, whom to call until when. */
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import type { MediationJson } from './shapes.ts';

const next = { open: '记录已联系', contacted: '写会诊结论' } as const;

export function MediationItem({ mediation, onOpen }: { mediation: MediationJson; onOpen(): void }) {
  const { enterpriseName, regionCode, applicationCode, productName, institutionName, refused, text, contactName, contactPhone, dueAt, isLate, state, conclusion } = mediation;
  return (
    <Box tag="article" aria-label={enterpriseName} paddingTop={3} paddingBottom={4} borderColor="neutral150" borderWidth="0 0 1px 0">
      <Flex gap={3}>
        {isLate && (
          <Badge backgroundColor="danger100" textColor="danger700">
            已超时
          </Badge>
        )}
        <Typography variant="delta" tag="h2">
          {enterpriseName}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {[regionFullName(regionCode), applicationCode, state === 'open' ? `请在 ${showMoment(dueAt)} 前联系` : ''].filter(Boolean).join(' · ')}
        </Typography>
      </Flex>
      <Typography tag="p" paddingTop={2}>
        {text}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {`${institutionName}“${productName}”${refused ? `未通过：${refused.label}。${refused.sentence}` : '没有结果'}`}
      </Typography>
      <Typography tag="p">{`联系人：${contactName}，${contactPhone}`}</Typography>
      {state === 'concluded' && <Typography tag="p">{`结论：${conclusion}`}</Typography>}
      {state !== 'concluded' && (
        <Box paddingTop={2}>
          <Button variant="secondary" onClick={onOpen} aria-label={`${next[state]}：${enterpriseName}`}>
            {next[state]}
          </Button>
        </Box>
      )}
    </Box>
  );
}
