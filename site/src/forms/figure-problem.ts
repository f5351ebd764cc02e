import type { FormProblem } from './form.ts';

/** What is wrong with a figure that was typed; undefined where nothing is. */
export function figureProblem(text: string | null, field: string, { least, most, unit }: { least: number; most: number; unit: string }, whenEmpty: string): FormProblem | undefined {
  const typed = (text ?? '').trim();
  if (typed === '') return { field, message: whenEmpty };
  const value = Number(typed);
  if (!Number.isFinite(value)) return { field, message: '请只填数字。' };
  return value < least || value > most ? { field, message: `请填 ${least} 到 ${most.toLocaleString('zh-CN')} 之间的数，单位是${unit}。` } : undefined;
}
