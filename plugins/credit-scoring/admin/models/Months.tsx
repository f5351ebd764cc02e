/** The months of one version: the light of each, and all that was found in the one that is open. */
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { lightLabels } from '../../contract/monitoring.ts';
import type { ModelJson, RunJson } from '../shapes.ts';

const tones: Record<RunJson['light'], string> = { green: 'success', amber: 'warning', red: 'danger', 'too-few': 'neutral' };

const Light = ({ light }: { light: RunJson['light'] }) => (
  <Badge backgroundColor={`${tones[light]}100`} textColor={`${tones[light]}700`}>
    {lightLabels[light]}
  </Badge>
);

export function Months({ runs, status }: { runs: RunJson[]; status: ModelJson['status'] }) {
  const [month, setMonth] = useState(runs[0]?.month);
  const open = runs.find((run) => run.month === month);
  if (runs.length === 0) {
    return <Typography textColor="neutral600">{status === 'draft' ? '还没有运行，没有月度检查。' : '还没有满一个月，下月2日第一次检查。'}</Typography>;
  }
  return (
    <Box>
      <Flex gap={2} wrap="wrap" role="group" aria-label="月份">
        {runs.map((run) => (
          <Button key={run.month} size="S" variant={run.month === month ? 'default' : 'tertiary'} aria-pressed={run.month === month} onClick={() => setMonth(run.month)}>
            {`${run.month} ${lightLabels[run.light]}`}
          </Button>
        ))}
      </Flex>
      {open && <Month run={open} />}
    </Box>
  );
}

function Month({ run: { month, light, result } }: { run: RunJson }) {
  const { firms, baseMonth, baseFirms, findings, grades, migration, outcomes, shadow, sentence } = result;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      <Flex gap={3}>
        <Light light={light} />
        <Typography>{`${month}，${firms}家企业${baseMonth ? `，基准月${baseMonth}（${baseFirms}家）` : ''}。${sentence}`}</Typography>
      </Flex>
      {shadow && (
        <Typography>
          {`影子对比：同样的${shadow.firms}份档案，等级相同${shadow.sameGrade}家，更高${shadow.better}家，更低${shadow.worse}家，分数平均相差${shadow.meanDifference}。还没有还款结果，不能判断哪个版本更准。`}
        </Typography>
      )}
      {findings.length > 0 && <PlainTable columns={['结论', '说明']} rows={findings.map((finding, place) => ({ id: String(place), cells: [<Light key="light" light={finding.light} />, finding.message] }))} />}
      {firms > 0 && <Typography>{`等级分布：${grades.filter((one) => one.firms > 0).map((one) => `${one.grade} ${one.firms}家`).join('，')}。`}</Typography>}
      {migration.some(({ from, to }) => from !== to) && (
        <Typography>{`与上月相比：${migration.filter(({ from, to }) => from !== to).map((one) => `${one.from}→${one.to} ${one.firms}家`).join('，')}。`}</Typography>
      )}
      {outcomes.length > 0 && <Typography>{`一年前评价的企业里后来违约的：${outcomes.map((one) => `${one.grade} ${one.firms}家中${one.bad}家`).join('，')}。`}</Typography>}
    </Flex>
  );
}
