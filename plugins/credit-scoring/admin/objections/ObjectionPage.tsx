/** One objection: what is disputed and why, what hangs on it, the steps of its clock, the answer. */
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Card, Fact } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import { BackButton, Layouts } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { countedLabels, objectionStaffApi, objectionStateLabels } from '../../contract/objections.ts';
import type { ObjectionJson } from '../shapes.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { ClockBadge } from './ClockBadge.tsx';
import { EvidenceList } from './EvidenceList.tsx';

export function ObjectionPage() {
  const { id = '' } = useParams();
  const { ask } = useStaffApi('credit-scoring');
  const [isAnswering, setAnswering] = useState(false);
  const load = useCallback(() => ask<ObjectionJson>(objectionStaffApi.readObjection, { params: { id } }), [ask, id]);
  const { loaded, reload } = useLoaded(load);
  return (
    <WhenLoaded loaded={loaded} onRetry={reload}>
      {(objection) => (
        <>
          <Layouts.Header
            title={objection.enterpriseName}
            subtitle={objection.uscc}
            navigationAction={<BackButton fallback=".." />}
            secondaryAction={<ClockBadge {...objection} />}
            primaryAction={objection.canDecide ? <Button onClick={() => setAnswering(true)}>由平台答复</Button> : undefined}
          />
          <Layouts.Content>
            <Grid.Root gap={6}>
              <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={6}>
                <Disputed objection={objection} />
                <Steps objection={objection} />
              </Grid.Item>
              <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={6}>
                <Effect objection={objection} />
                <Card title="材料">
                  <EvidenceList objection={objection} />
                </Card>
              </Grid.Item>
            </Grid.Root>
          </Layouts.Content>
          {isAnswering && <AnswerDialog objection={objection} onClose={() => setAnswering(false)} onDone={() => { setAnswering(false); reload(); }} />}
        </>
      )}
    </WhenLoaded>
  );
}

const Disputed = ({ objection: { factText, period, sourceName, grounds, statement } }: { objection: ObjectionJson }) => (
  <Card title="有异议的数据">
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Fact label="数据">{`${factText}（${period}）`}</Fact>
      <Fact label="来源">{sourceName}</Fact>
      <Fact label="企业的理由">{grounds}</Fact>
      {statement && <Fact label="企业的声明">{statement}</Fact>}
    </Flex>
  </Card>
);

/** 条例 §25: received, marked at once, alarm, answer. */
function Steps({ objection: { openedAt, alarmOn, dueOn, closedAt, state, reply, decidedByName, clock } }: { objection: ObjectionJson }) {
  const steps: [string, string][] = [
    [showMoment(openedAt), '收到异议，数据即刻在所有页面和报告里标为“有异议”。'],
    [formatDay(alarmOn), '提醒来源单位和平台运营：快到期限。'],
    [formatDay(dueOn), `书面答复的最后一天（${clock.days}${countedLabels[clock.counted]}，法定最长20日）。`],
    closedAt ? [showMoment(closedAt), `${objectionStateLabels[state]}${decidedByName ? `，${decidedByName}` : ''}${reply ? `：${reply}` : '。'}`] : ['', '答复后：评分自动重算，读过旧数据的单位收到通知。'],
  ];
  return (
    <Card title="办理经过">
      <Flex direction="column" alignItems="stretch" gap={3} tag="ol">
        {steps.map(([when, what]) => (
          <Flex key={what} gap={4} tag="li" alignItems="flex-start">
            <Typography minWidth="11rem" textColor="neutral600">
              {when || '待办'}
            </Typography>
            <Typography>{what}</Typography>
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

/** Nothing to show once it is over: the score has been made anew. */
function Effect({ objection: { standing } }: { objection: ObjectionJson }) {
  if (!standing) return null;
  return (
    <Card title="对评价的影响">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Fact label="计入这条数据">{`${standing.with.score}分，${standing.with.grade}`}</Fact>
        <Fact label="不计入">{`${standing.without.score}分，${standing.without.grade}`}</Fact>
        <Typography variant="pi" textColor="neutral600">
          异议期间，对外和准入都按较低的一个。
        </Typography>
      </Flex>
    </Card>
  );
}
