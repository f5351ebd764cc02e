/** What the register says, and what the claimant wrote; where both are there and differ, the line is marked. */
import { entityKindLabels, registerStatusLabels } from '@rongqiao/contracts/enterprise-kinds.ts';
import { industryLabel } from '@rongqiao/contracts/values/industry.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { isRegionCode, regionFullName } from '@rongqiao/contracts/values/region.ts';
import { Badge, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ClaimJson, RegisterJson } from '../shapes.ts';

const industry = (code: string) => {
  try {
    return industryLabel(code);
  } catch {
    return code;
  }
};

const lines: [keyof RegisterJson, string, ((value: string) => string)?][] = [
  ['name', '企业名称'],
  ['uscc', '统一社会信用代码'],
  ['legalRepresentativeName', '法定代表人'],
  ['entityKind', '主体类型', (code) => entityKindLabels[code as keyof typeof entityKindLabels] ?? code],
  ['registerStatus', '登记状态', (code) => registerStatusLabels[code as keyof typeof registerStatusLabels] ?? code],
  ['regionCode', '注册地', (code) => (isRegionCode(code) ? regionFullName(code) : code)],
  ['industryCode', '所属行业', industry],
  ['foundedOn', '成立日期'],
  ['registeredCapitalFen', '注册资本', (fen) => formatShortYuan(BigInt(fen))],
  ['registeredAddress', '注册地址'],
  ['businessScope', '经营范围'],
];

/** Who is asked for the register writes it down only where the platform has none. */
export function RegisterComparison({ claim }: { claim: ClaimJson }) {
  const columns: [string, RegisterJson][] = [];
  if (claim.registered) columns.push(['平台登记库', claim.registered]);
  if (claim.claimed) columns.push(['申请人填写', { ...claim.claimed, uscc: claim.uscc }]);
  const shown = lines.filter(([name]) => columns.some(([, entry]) => written(entry, name) !== ''));
  return (
    <Table colCount={columns.length + 1} rowCount={shown.length + 1}>
      <Thead>
        <Tr>
          {['项目', ...columns.map(([title]) => title)].map((title) => (
            <Th key={title}>
              <Typography variant="sigma">{title}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {shown.map(([name, label, show = (value: string) => value]) => (
          <Tr key={name}>
            <Td>
              <Typography textColor="neutral600">{label}</Typography>
            </Td>
            {columns.map(([title, entry]) => (
              <Td key={title}>
                <Typography style={{ whiteSpace: 'normal' }}>{written(entry, name) === '' ? '—' : show(written(entry, name))}</Typography>
              </Td>
            ))}
            {differs(columns, name) && (
              <Td>
                <Badge variant="danger">不一致</Badge>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

const written = (entry: RegisterJson, name: keyof RegisterJson): string => String(entry[name] ?? '');

const differs = (columns: [string, RegisterJson][], name: keyof RegisterJson): boolean =>
  new Set(columns.map(([, entry]) => written(entry, name)).filter((value) => value !== '')).size > 1;
