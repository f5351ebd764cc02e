/** Data that are not part of the project stand beside it, or where SHARED_DATA says. */
import path from 'node:path';

export const sharedData = (file: string): string =>
  path.join(process.env.SHARED_DATA ?? path.join(import.meta.dirname, '../../../../../shared/data'), file);
