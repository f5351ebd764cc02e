/**
 * Whether saving `given` would change what is stored.
 *
 * The admin sends its whole form with every save and with every publish, so the form alone says nothing. When in doubt
 * the answer is yes: a text then goes back to its author, and nothing is published that nobody has read.
 */

type Fields = Record<string, unknown>;

/** Written by the platform or by the review itself. */
const besideTheText = new Set([
  ...['id', 'documentId', 'locale', 'localizations', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'status'],
  ...['slug', 'reviewState', 'reviewRemark'],
]);

/** What the admin adds to components and relations for itself. */
const marks = new Set(['__component', '__temp_key__', '__type']);

export function changesText(given: Fields, stored: Fields): boolean {
  return Object.keys(given).some((name) => !besideTheText.has(name) && differs(given[name], stored[name]));
}

function differs(given: unknown, stored: unknown): boolean {
  if (isEmpty(given)) return !isEmpty(stored) && !isEmptyList(stored);
  if (isLinkChange(given)) return Object.values(given).some((links) => !isEmptyList(links));
  if (Array.isArray(given)) return listsDiffer(given, stored);
  if (isFields(given)) return !isFields(stored) || Object.keys(given).some((name) => !marks.has(name) && differs(given[name], stored[name]));
  return String(given) !== String(isFields(stored) ? (stored.documentId ?? stored.id) : stored);
}

function listsDiffer(given: unknown[], stored: unknown): boolean {
  const others = isEmpty(stored) ? [] : stored;
  return !Array.isArray(others) || given.length !== others.length || given.some((item, place) => differs(item, others[place]));
}

/** `{ connect: […], disconnect: […] }`: which links a save adds and takes away. */
const isLinkChange = (value: unknown): value is Record<'connect' | 'disconnect', unknown> =>
  isFields(value) && Object.keys(value).length > 0 && Object.keys(value).every((name) => name === 'connect' || name === 'disconnect');

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
const isEmptyList = (value: unknown): boolean => isEmpty(value) || (Array.isArray(value) && value.length === 0);
