import { page } from '../pages/layout.ts';
import type { Content } from '../pages/html.ts';
import { html } from '../pages/html.ts';

/** What the server sends back; plain data, so that a route can be tried without a socket. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

export const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

export const showPage = (title: string, content: Content, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: page(title, content),
});

export const redirect = (location: string): Answer => ({ status: 303, headers: { location }, body: '' });

export type Problem = { status: number; code: string; message: string; fields?: { path: string; message: string }[] };

/** The same error shape as the platform's own interfaces, so that one reader understands both. */
export const problem = ({ status, code, message, fields }: Problem): Answer =>
  json(status, {
    data: null,
    error: { status, name: 'SimulatorError', message, details: { code, ...(fields && { fields }) } },
  });

export const notFoundPage = (message: string): Answer => showPage('没有找到', html`<p>${message}</p>`, 404);
