/** How much a delivery may be. What is beyond is no department's file. */
const MB = 1024 * 1024;

export const limits = {
  fileBytes: 300 * MB,
  /** Of everything in an archive or workbook together. */
  unpackedBytes: 700 * MB,
  /** Real sheets shrink to a fifteenth; what shrinks further than this, and is large, was made to. */
  packedRatio: 150,
  smallBytes: 8 * MB,
  entries: 2_000,
  lineBytes: MB,
  columns: 500,
  rows: 1_500_000,
  sharedStringsLength: 100 * MB,
  xmlDepth: 40,
  /** Lines within one quoted cell: more means that a quotation mark is missing. */
  linesPerCell: 20,
  /** Of the process that reads, on the heap and in all. */
  heapMegabytes: 384,
  residentBytes: 512 * MB,
  milliseconds: 600_000,
  /** What the process ends with when it has used up its memory. */
  memoryExitCode: 77,
} as const;

export const inMegabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`;
