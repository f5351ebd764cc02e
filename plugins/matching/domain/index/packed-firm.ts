/** A firm's row of the columns as bytes: how it is kept, and what an answer is known to rest on. */
import { choiceNames, figureNames, type FirmColumns } from './firm-columns.ts';

/** Two choices are codes of places and industries, the others a byte each; figures are doubles, masks whole numbers. */
const wide = new Set(['region', 'industry']);
const widths = [...choiceNames.map((name) => (wide.has(name) ? 4 : 1)), ...figureNames.map(() => 8), 4, 4, 2, 2];
export const PACKED_BYTES = widths.reduce((sum, bytes) => sum + bytes, 0);

export function packFirm({ choices, figures, ...columns }: FirmColumns, row: number): Buffer {
  const packed = Buffer.alloc(PACKED_BYTES);
  let at = 0;
  for (const name of choiceNames) at = wide.has(name) ? packed.writeUInt32LE(choices[name][row] as number, at) : packed.writeUInt8(choices[name][row] as number, at);
  for (const name of figureNames) at = packed.writeDoubleLE(figures[name][row] as number, at);
  at = packed.writeInt32LE(columns.qualifications[row] as number, at);
  at = packed.writeInt32LE(columns.guarantees[row] as number, at);
  at = packed.writeUInt16LE(columns.barsPresent[row] as number, at);
  packed.writeUInt16LE(columns.barsAbsent[row] as number, at);
  return packed;
}

/** @param from where the firm's bytes begin */
export function unpackFirm({ choices, figures, ...columns }: FirmColumns, row: number, packed: Buffer, from = 0): void {
  let at = from;
  for (const name of choiceNames) {
    choices[name][row] = wide.has(name) ? packed.readUInt32LE(at) : packed.readUInt8(at);
    at += wide.has(name) ? 4 : 1;
  }
  for (const name of figureNames) {
    figures[name][row] = packed.readDoubleLE(at);
    at += 8;
  }
  columns.qualifications[row] = packed.readInt32LE(at);
  columns.guarantees[row] = packed.readInt32LE(at + 4);
  columns.barsPresent[row] = packed.readUInt16LE(at + 8);
  columns.barsAbsent[row] = packed.readUInt16LE(at + 10);
}
