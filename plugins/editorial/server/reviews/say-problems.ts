/** What keeps a text back, in the labels of its form: “发文单位：请填写；资金总额：…”. */
import type { FieldProblem } from '@rongqiao/contracts/problem.ts';
import { labelOfField } from '../label-of-field.ts';

export const sayProblems = (uid: string, problems: FieldProblem[]): string =>
  `${problems.map(({ path, message }) => `${labelOfField(uid, path)}：${message.replace(/。$/, '')}`).join('；')}。`;
