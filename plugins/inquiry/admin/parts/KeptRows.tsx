/** Rows that staff keep up: a table, a button for a new one, and the dialog in which one is written or changed. */
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Box, Button } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';

interface Props<Found, Row extends { id: string }> {
  title: string;
  subtitle: string;
  newLabel: string;
  whenEmpty: string;
  columns: string[];
  /** Kept in `useCallback`. */
  load(): Promise<Found>;
  rowsOf(found: Found): Row[];
  cellsOf(row: Row, found: Found, onOpen: (row: Row) => void): ReactNode[];
  /** `row` is absent for a new one. */
  dialogOf(found: Found, row: Row | undefined, ends: { onClose(): void; onDone(): void }): ReactNode;
}

export function KeptRows<Found, Row extends { id: string }>({ title, subtitle, newLabel, whenEmpty, columns, load, rowsOf, cellsOf, dialogOf }: Props<Found, Row>) {
  const { loaded, reload } = useLoaded(load);
  const [open, setOpen] = useState<Row | 'new'>();
  const onClose = () => setOpen(undefined);
  const onDone = () => {
    onClose();
    reload();
  };
  return (
    <>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={<Button onClick={() => setOpen('new')}>{newLabel}</Button>} />
      <Layouts.Content>
        <WhenLoaded loaded={loaded} onRetry={reload}>
          {(found) => (
            <>
              {rowsOf(found).length === 0 ? (
                <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
                  <NothingHere>{whenEmpty}</NothingHere>
                </Box>
              ) : (
                <PlainTable columns={columns} rows={rowsOf(found).map((row) => ({ id: row.id, cells: cellsOf(row, found, setOpen) }))} />
              )}
              {open && dialogOf(found, open === 'new' ? undefined : open, { onClose, onDone })}
            </>
          )}
        </WhenLoaded>
      </Layouts.Content>
    </>
  );
}
