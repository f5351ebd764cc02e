import { v5 as uuidFromName } from 'uuid';

/** The same id for the same name below the same id: what a handler that runs twice gives to what it makes. */
export const derivedId = (id: string, name: string): string => uuidFromName(name, id);
