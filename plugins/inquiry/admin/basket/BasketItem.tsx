/** One question, until when its answer is promised, and who may take it. */
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { useStep } from '@rongqiao/strapi-kit/admin/use-step.ts';
import { Badge, Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { inquiryStaffApi } from '../../contract/staff.ts';
import { topicLabels } from '../../contract/topics.ts';
import type { AdviserJson, InquiryJson } from '../shapes.ts';

export function BasketItem({ inquiry, advisers, onAssigned }: { inquiry: InquiryJson; advisers: AdviserJson[]; onAssigned(): void }) {
  const { topic, regionCode, text, dueAt, isLate, respondent } = inquiry;
  return (
    <Box tag="article" aria-label={text.slice(0, 40)} paddingTop={3} paddingBottom={4} borderColor="neutral150" borderWidth="0 0 1px 0">
      <Flex gap={3}>
        {isLate && (
          <Badge backgroundColor="danger100" textColor="danger700">
            已超时
          </Badge>
        )}
        <Typography variant="pi" textColor="neutral600">
          {[topicLabels[topic], regionFullName(regionCode), dueAt ? `应在 ${showMoment(dueAt)} 前答复` : '', respondent ? `现由${respondent.name || respondent.organisationName}处理` : '']
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Flex>
      <Typography tag="p" paddingTop={2} paddingBottom={2}>
        {text}
      </Typography>
      <Assignment inquiry={inquiry} advisers={advisers} onAssigned={onAssigned} />
    </Box>
  );
}

function Assignment({ inquiry: { id, topic, version }, advisers, onAssigned }: { inquiry: InquiryJson; advisers: AdviserJson[]; onAssigned(): void }) {
  const { isSending, take } = useStep('inquiry', onAssigned);
  const [adviserId, setAdviserId] = useState('');
  const assign = () => void take(inquiryStaffApi.assign, { params: { id }, body: { adviserId, version } }, '已分派，顾问会收到通知。');
  // Who answers this kind of question comes first.
  const ranked = [...advisers].sort((left, right) => Number(right.topics.includes(topic)) - Number(left.topics.includes(topic)));
  if (ranked.length === 0) return <Typography textColor="neutral600">还没有可分派的顾问。</Typography>;
  return (
    <Flex gap={2}>
      <Box width="32rem">
        <SingleSelect aria-label="分给哪位顾问" placeholder="分给哪位顾问" value={adviserId} onChange={(chosen: string | number) => setAdviserId(String(chosen))}>
          {ranked.map(({ id: candidate, name, title, organisationName, waiting }) => (
            <SingleSelectOption key={candidate} value={candidate}>
              {`${name} ${title}，${organisationName}（手上 ${waiting} 条）`}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Button variant="secondary" loading={isSending} disabled={adviserId === ''} onClick={assign}>
        分派
      </Button>
    </Flex>
  );
}
