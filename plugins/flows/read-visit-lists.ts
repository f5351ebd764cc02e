/** A district team's list of visits is a table as departments deliver them: data-exchange reads it, financing judges it. */
import { readList, writeListForm } from '@rongqiao/data-exchange/server/intake/read-list.ts';
import { useListReader } from '@rongqiao/financing/server/coordination/list-reader.ts';

export const readVisitLists = (): void => useListReader({ read: readList, writeForm: writeListForm });
