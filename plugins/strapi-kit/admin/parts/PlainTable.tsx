/** A table of words: column heads, and a row of cells for each entry. */
import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  columns: string[];
  rows: { id: string; cells: ReactNode[] }[];
}

export const PlainTable = ({ columns, rows }: Props) => (
  <Table colCount={columns.length} rowCount={rows.length + 1}>
    <Thead>
      <Tr>
        {columns.map((column) => (
          <Th key={column}>
            <Typography variant="sigma">{column}</Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
    <Tbody>
      {rows.map(({ id, cells }) => (
        <Tr key={id}>
          {cells.map((cell, place) => (
            <Td key={columns[place]}>{typeof cell === 'string' ? <Typography ellipsis={false}>{cell}</Typography> : cell}</Td>
          ))}
        </Tr>
      ))}
    </Tbody>
  </Table>
);
