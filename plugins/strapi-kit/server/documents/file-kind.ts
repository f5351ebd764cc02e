/** What a file is: its first bytes and its name must say the same, and it must be one of those that we keep. */
import path from 'node:path';
import { fileTypeFromFile } from 'file-type';

const kinds: Record<string, string[]> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
};

/** The MIME type, or undefined when the file is not kept. What the browser says it is does not count. */
export async function kindOfFile(filePath: string, fileName: string): Promise<string | undefined> {
  const mimeType = (await fileTypeFromFile(filePath))?.mime;
  const extension = path.extname(fileName).toLowerCase();
  return mimeType && kinds[mimeType]?.includes(extension) ? mimeType : undefined;
}
