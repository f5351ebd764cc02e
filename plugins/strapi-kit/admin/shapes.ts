/** The kit's answers as they come over the wire. */
import type { z } from 'zod';
import type { DeadLetter, operationsApi } from '../contract.ts';

export type DeadLetterJson = z.input<typeof DeadLetter>;
export type OperationsJson = z.input<typeof operationsApi.readOperations.answer>;
