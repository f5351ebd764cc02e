import { z } from 'zod';

/** A closed list of codes, made from the table of its Chinese labels: one table, so codes and labels never disagree. */
export const codeList = <Code extends string>(labels: Record<Code, string>) =>
  z.enum(Object.keys(labels) as Code[], '请从列表中选择。');
