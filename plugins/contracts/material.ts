import { z } from 'zod';
import { optionalText, text, WebAddress } from './attributes.ts';
import { codeList } from './code-list.ts';

export const materialSourceLabels = { upload: '由企业上传', 'data-call': '平台按授权调取', sign: '在线签署' } as const;
export const MaterialSource = codeList(materialSourceLabels);
export type MaterialSource = z.infer<typeof MaterialSource>;

/** One paper that a policy or a product asks for, and where it comes from. */
export const Material = z.object({
  name: text(100),
  isRequired: z.boolean(),
  source: MaterialSource,
  note: optionalText(300),
  templateUrl: WebAddress.nullish(),
});
export type Material = z.infer<typeof Material>;
