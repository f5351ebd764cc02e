/** A private document: who owns it, what it is for, and its fingerprint. The bytes lie in DOCUMENTS_DIR under its id. */
import { z } from 'zod';
import { sql, timeColumn } from '../database/sql.ts';

/** `person` and the kinds of organisation, or something that documents belong to for a while: a claim, an application. */
export interface DocumentOwner {
  kind: string;
  id: string;
}

export const KeptDocument = z.object({
  id: z.uuid(),
  owner_kind: z.string(),
  owner_id: z.string(),
  purpose: z.string(),
  file_name: z.string(),
  mime_type: z.string(),
  size_bytes: z.int(),
  sha256: z.string(),
  uploaded_by: z.int(),
  created_at: timeColumn,
});
export type KeptDocument = z.infer<typeof KeptDocument>;

export const documentColumns = sql`id, owner_kind, owner_id, purpose, file_name, mime_type, size_bytes, sha256, uploaded_by, created_at`;

export const FILE_BYTES_MAX = 20 * 1024 * 1024;
/** What one owner may keep. */
export const OWNER_BYTES_MAX = 200 * 1024 * 1024;
export const OWNER_FILES_MAX = 200;
