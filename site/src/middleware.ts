import { sequence } from 'astro:middleware';
import { checkOrigin } from './gate/check-origin.ts';
import { knowVisitor } from './gate/know-visitor.ts';
import { openPreview } from './gate/open-preview.ts';
import { secureResponse } from './gate/secure-response.ts';

export const onRequest = sequence(secureResponse, checkOrigin, knowVisitor, openPreview);
