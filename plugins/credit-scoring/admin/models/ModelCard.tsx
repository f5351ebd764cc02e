/** One version: what it is, the decision about it, its months. */
import { Card, Fact } from '@rongqiao/strapi-kit/admin/parts/Card.tsx';
import { showMoment } from '@rongqiao/strapi-kit/admin/parts/moments.ts';
import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { creditStaffApi, modelStatusLabels } from '../../contract/staff.ts';
import type { ModelJson } from '../shapes.ts';
import { type Decision, DecisionDialog } from './DecisionDialog.tsx';
import { Months } from './Months.tsx';

const promote: Decision = {
  endpoint: creditStaffApi.promoteModel,
  title: '启用这个版本',
  consequence: '以后的评价都用这个版本，现在用的版本退役；已有的评价不变。谁在什么时候为什么决定的，记入台账。',
  done: '已启用。',
};
const shadow: Decision = {
  endpoint: creditStaffApi.shadowModel,
  title: '影子运行这个版本',
  consequence: '每个月用它把同样的档案再评一遍，只给这里看，不影响任何企业。',
  done: '已开始影子运行，下次月度检查时给出对比。',
};

/** What may be decided in which state. */
const decisions: Record<ModelJson['status'], Decision[]> = { champion: [], shadow: [promote], draft: [shadow, promote], retired: [shadow] };
const tones: Record<ModelJson['status'], string> = { champion: 'success', shadow: 'primary', draft: 'neutral', retired: 'neutral' };

export function ModelCard({ model, mayDecide, onDecided }: { model: ModelJson; mayDecide: boolean; onDecided(): void }) {
  const [open, setOpen] = useState<Decision>();
  const { name, version, status, purpose, owner, sha256, scores, createdAt, runs } = model;
  const badge = (
    <Badge backgroundColor={`${tones[status]}100`} textColor={`${tones[status]}700`}>
      {modelStatusLabels[status]}
    </Badge>
  );
  return (
    <Card title={`${name} ${version}`} aside={badge}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>{purpose}</Typography>
        <Flex gap={8} wrap="wrap" alignItems="flex-start">
          <Fact label="负责人">{owner}</Fact>
          <Fact label="收入日期">{showMoment(createdAt)}</Fact>
          <Fact label="评价次数">{scores.toLocaleString('zh-CN')}</Fact>
          <Fact label="指纹">{`${sha256.slice(0, 16).toUpperCase()}…`}</Fact>
        </Flex>
        {mayDecide && decisions[status].length > 0 && (
          <Flex gap={3}>
            {decisions[status].map((decision) => (
              <Button key={decision.title} variant="secondary" onClick={() => setOpen(decision)}>
                {decision.title}
              </Button>
            ))}
          </Flex>
        )}
        <Months runs={runs} status={status} />
      </Flex>
      {open && <DecisionDialog model={model} decision={open} onClose={() => setOpen(undefined)} onDone={() => { setOpen(undefined); onDecided(); }} />}
    </Card>
  );
}
