/** How a source's file is laid out. Everything that can be seen from the file itself is `auto` unless the source says. */
import { z } from 'zod';

export const TextEncoding = z.enum(['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be']);
export type TextEncoding = z.infer<typeof TextEncoding>;

export const Delimiter = z.enum(['auto', ',', '\t', '|', ';']);
export type Delimiter = z.infer<typeof Delimiter>;

const Name = z.string().trim().min(1).max(60);
/** Row of the column names, counted from 1 as a spreadsheet does; `none`: there are no names in the file. */
const HeaderRow = z.union([z.literal('auto'), z.literal('none'), z.int().min(1).max(100)]);

/**
 * What comes as a workbook or as text is told from the file, so both kinds below take both; fixed-width text cannot be
 * told and must be said. A zip holds files of the same layout.
 */
export const FileFormat = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('delimited'),
    encoding: TextEncoding.optional(),
    delimiter: Delimiter.optional(),
    /** `none`: quotation marks are ordinary characters. */
    quote: z.enum(['double', 'none']).optional(),
    headerRow: HeaderRow.optional(),
    /** Names of the columns in their order, where the file has none. */
    columns: z.array(Name).min(1).max(200).optional(),
  }),
  z.strictObject({
    kind: z.literal('fixed-width'),
    encoding: TextEncoding.optional(),
    /** Widths in bytes of GBK, as interface papers of banks count them: a Chinese character is two. */
    columns: z.array(z.strictObject({ name: Name, bytes: z.int().min(1).max(2000) })).min(1).max(200),
    /** Lines before the first record. */
    headerLines: z.int().min(0).max(100).optional(),
  }),
  z.strictObject({
    kind: z.literal('xlsx'),
    /** Without one: every visible sheet that has the columns. */
    sheet: Name.optional(),
    headerRow: HeaderRow.optional(),
    columns: z.array(Name).min(1).max(200).optional(),
  }),
]);
export type FileFormat = z.infer<typeof FileFormat>;
