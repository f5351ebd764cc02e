import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { type DomainEvent, publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import type { ObjectionTold } from '../../contract/objections.ts';
import type { ObjectionRow } from './objection-row.ts';

export const told = (row: ObjectionRow): ObjectionTold => ({
  objectionId: row.id,
  enterpriseId: row.enterpriseId,
  enterpriseName: row.enterpriseName,
  uscc: row.uscc,
  factId: row.factId,
  category: row.category,
  sourceName: row.sourceName,
  ownerKind: row.ownerKind,
  ownerId: row.ownerId,
  openedBy: row.openedBy,
  openedAt: row.openedAt,
  dueOn: row.dueOn,
});

export const tellObjection = (tx: Transaction, event: DomainEvent<ObjectionTold>, row: ObjectionRow): Promise<void> => publish(tx, event, told(row));
