import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { labelOfPath, type LabelledAttribute } from '../domain/label-of-path.ts';

type Schemas = Record<string, { attributes: Record<string, LabelledAttribute> }>;

/** What the form calls the field at this path of a type. */
export function labelOfField(uid: string, path: string): string {
  const { contentTypes, components } = platform() as unknown as { contentTypes: Schemas; components: Schemas };
  return labelOfPath(path, contentTypes[uid]?.attributes ?? {}, (part) => components[part]?.attributes ?? {});
}
