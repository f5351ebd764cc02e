import type { Core } from '@strapi/strapi';

/** The running Strapi. Only the kit reaches for it; plugins use what the kit offers. */
export function platform(): Core.Strapi {
  return (globalThis as unknown as { strapi: Core.Strapi }).strapi;
}
