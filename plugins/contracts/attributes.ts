/** The plain attribute shapes that content types are made of. Drafts may lack a value; what is published may not. */
import { z } from 'zod';

/** A text that must be there. Up to 255 characters fit Strapi's `string`; longer ones are `text`. */
export const text = (max: number) => z.string('请填写。').min(1, '请填写。').max(max, `请控制在${max}字以内。`);
export const optionalText = (max: number) => z.string('请填写文字。').max(max, `请控制在${max}字以内。`).nullish();

/** Made by code from the title or the register, lower-case ASCII: `/policies/<slug>`. Never Strapi's `uid` type. */
export const Slug = z
  .string('请填写网址短名。')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '网址短名只能用小写字母、数字和连字符。')
  .max(100, '请控制在100字以内。');

/** Human codes of projects, needs and departments, as on paper: `XQ-2026-0001`. */
export const HumanCode = z
  .string('请填写编号。')
  .regex(/^[A-Z]{2}-[0-9A-Z-]{4,28}$/, '编号以两个大写字母开头，例如 XQ-2026-0001。')
  .max(32, '请控制在32字以内。');

export const WebAddress = z
  .string('请填写网址。')
  .regex(/^https?:\/\/\S+$/, '网址以 http:// 或 https:// 开头。')
  .max(255, '网址请控制在255字以内。');

export const Phone = z
  .string('请填写电话。')
  .regex(/^[0-9+()（）\-—转 ]{5,40}$/, '电话只能包含数字、空格、括号和连字符，分机写“转”。')
  .max(40, '请控制在40字以内。');

export const Email = z
  .string('请填写邮箱。')
  .regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, '邮箱写成 name@example.com 的样子。')
  .max(120, '请控制在120字以内。');

export const WorkingDays = z.int('请填整数个工作日。').min(0, '不能是负数。').max(366, '不超过366个工作日。');
export const Year = z.int('请填四位年份。').min(1949, '请核对年份。').max(2100, '请核对年份。');
export const HeadCount = z.int('人数请填整数。').min(0, '人数不能是负数。').max(10_000_000, '人数太大，请核对。');
