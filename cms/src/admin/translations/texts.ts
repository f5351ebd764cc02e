/** Strapi's text ids and what stands there instead. Placeholders in braces and tags are Strapi's own. */
export type Texts = Record<string, string>;

/** Ids that begin alike, written without their beginning. */
export const below = (beginning: string, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${beginning}.${id}`, text]));
