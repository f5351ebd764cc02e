/** What may be kept as what: papers are looked at, deliveries are bytes that somebody else judges. */
import { kindOfFile } from './file-kind.ts';
import { FILE_BYTES_MAX, OWNER_BYTES_MAX } from './kept-document.ts';

export interface KeptKind {
  bytesMax: number;
  /** What one owner may keep of it. */
  ownerBytesMax: number;
  /** Undefined: not one of those that we keep. */
  mimeTypeOf(path: string, name: string): Promise<string | undefined>;
}

export const papers: KeptKind = { bytesMax: FILE_BYTES_MAX, ownerBytesMax: OWNER_BYTES_MAX, mimeTypeOf: kindOfFile };

const DELIVERY_BYTES_MAX = 512 * 1024 * 1024;
/** A department's file as it came; only for the owner kind `data-batch`. */
export const deliveries: KeptKind = { bytesMax: DELIVERY_BYTES_MAX, ownerBytesMax: DELIVERY_BYTES_MAX, mimeTypeOf: async () => 'application/octet-stream' };
