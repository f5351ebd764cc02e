/** One feed: where it stands, when it last came, what changed in it; its rhythm can be set here. */
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { useStep } from '@rongqiao/strapi-kit/admin/use-step.ts';
import { Badge, Box, Button, Field, Flex, LinkButton, NumberInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { feedApi } from '../contract/staff.ts';
import { batchStateLabels } from '../domain/batch-states.ts';
import { feedStateLabels } from '../domain/due-day.ts';
import type { FeedJson } from './shapes.ts';

const tones: Record<FeedJson['feed'], string> = { fine: 'success', due: 'warning', late: 'danger', irregular: 'neutral', paused: 'neutral' };

export function FeedItem({ feed, mayChange, onChanged }: { feed: FeedJson; mayChange: boolean; onChanged(): void }) {
  const [isOpen, setOpen] = useState(false);
  const { item, ownerName, feed: state, dueOn, lastBatch, facts, quarantined, drift } = feed;
  const tone = tones[state];
  const line = [
    dueOn ? `下次应报 ${dueOn}` : '不定期',
    lastBatch ? `最近第${lastBatch.number}批，${showMoment(lastBatch.receivedAt)}，${batchStateLabels[lastBatch.state]}` : '还没有报送过',
    `在库 ${facts.toLocaleString('zh-CN')} 条`,
    quarantined > 0 ? `${quarantined}批隔离，等报送单位处理` : '',
  ];
  return (
    <Box tag="article" aria-label={`${ownerName} ${item}`} paddingTop={3} paddingBottom={4} borderColor="neutral150" borderWidth="0 0 1px 0">
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Flex gap={3}>
          <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
            {feedStateLabels[state]}
          </Badge>
          <Typography fontWeight="semiBold">{`${ownerName} · ${item}`}</Typography>
        </Flex>
        {mayChange && (
          <Flex gap={2}>
            <Button variant="tertiary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? '收起' : '调整周期'}
            </Button>
            <LinkButton tag={Link} to={feed.code} variant="tertiary">
              修改定义
            </LinkButton>
          </Flex>
        )}
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
        {line.filter(Boolean).join(' · ')}
      </Typography>
      {drift.length > 0 && (
        <Typography tag="p" textColor="warning700" paddingTop={1}>
          {`最近一批的列与前一批不同：${drift.join('；')}。请与报送单位核对。`}
        </Typography>
      )}
      {isOpen && <Rhythm feed={feed} onChanged={onChanged} />}
    </Box>
  );
}

function Rhythm({ feed: { code, everyDays, lateAfterDays, isActive, version }, onChanged }: { feed: FeedJson; onChanged(): void }) {
  const { isSending, take } = useStep('data-exchange', onChanged);
  const [every, setEvery] = useState<number | undefined>(everyDays ?? undefined);
  const [grace, setGrace] = useState<number | undefined>(lateAfterDays);
  const change = (active: boolean) =>
    void take(feedApi.changeFeed, { params: { code }, body: { everyDays: every ?? null, lateAfterDays: grace ?? 0, isActive: active, version } }, '已保存。');
  return (
    <Flex gap={4} alignItems="flex-end" paddingTop={3} wrap="wrap">
      <Field.Root name={`every-${code}`}>
        <Field.Label>每几天报送一次（空：不定期）</Field.Label>
        <NumberInput value={every} onValueChange={setEvery} />
      </Field.Root>
      <Field.Root name={`grace-${code}`}>
        <Field.Label>宽限天数</Field.Label>
        <NumberInput value={grace} onValueChange={setGrace} />
      </Field.Root>
      <Button loading={isSending} onClick={() => change(isActive)}>保存</Button>
      <Button variant="danger-light" onClick={() => change(!isActive)}>
        {isActive ? '停用这个数据源' : '恢复这个数据源'}
      </Button>
    </Flex>
  );
}
