/** Work that needs every plugin: begun after the last bootstrap, ended before Strapi is taken down. */
import type { Core } from '@strapi/strapi';

type Step = (strapi: Core.Strapi) => Promise<void>;

const starting: Step[] = [];
const stopping: Step[] = [];

/** Call in `register`. Steps run one after another, in the order in which they were named. */
export function whenLoaded(step: Step): void {
  starting.push(step);
}

/** Call in `register`. Runs when the platform stops, last named first. */
export function whenStopping(step: Step): void {
  stopping.push(step);
}

/** Strapi has no event between "all plugins bootstrapped" and "listening". */
export function runStepsWhenLoaded(strapi: Core.Strapi, last: Step): void {
  const load = strapi.bootstrap.bind(strapi);
  strapi.bootstrap = async () => {
    const loaded = await load();
    for (const step of [...starting, last]) await step(strapi);
    return loaded;
  };
}

export async function runStepsBeforeStopping(strapi: Core.Strapi): Promise<void> {
  for (const step of [...stopping].reverse()) await step(strapi);
  starting.length = 0;
  stopping.length = 0;
}
