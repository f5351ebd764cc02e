import { z } from 'zod';

/** One field that is wrong, and the sentence that says what to do. `path` is dotted: `fees.2.name`. */
export const FieldProblem = z.object({ path: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** What every refused request answers: Strapi's own error shape, with a code and the fields concerned. */
export const Problem = z.object({
  data: z.null(),
  error: z.object({
    status: z.int().min(400).max(599),
    name: z.string(),
    message: z.string(),
    details: z.looseObject({ code: z.string().optional(), fields: z.array(FieldProblem).optional() }),
  }),
});
export type Problem = z.infer<typeof Problem>;
