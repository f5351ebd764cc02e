/** Names that look like what they are: letters of any script, digits and the few marks that names have; nothing invisible. */
const plain = /^[\p{L}\p{M}\p{N} ·•.'’()（）-]+$/u;

export const isPlainName = (name: string): boolean => plain.test(name) && /[\p{L}\p{N}]/u.test(name);
