/** Money as digits, as everywhere in JSON. */
export const json = (value: unknown): string => JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? part.toString() : part));
