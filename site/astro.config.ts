import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

/** Licence scans of 20 MB and the rest of their form. */
const BODY_BYTES_MAX = 22 * 1024 * 1024;

export default defineConfig({
  output: 'server',
  // start.ts serves the files and what is kept; this is what it asks for everything else.
  adapter: node({ mode: 'middleware', bodySizeLimit: BODY_BYTES_MAX }),
  trailingSlash: 'never',
  // The session is the cms' own; the site keeps nothing.
  session: false,
  image: { service: passthroughImageService() },
  // Styles and scripts in files only, so that the Content-Security-Policy needs no 'unsafe-inline'.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  // Behind a proxy that ends TLS, Astro's own check compares https:// with http:// and refuses every form;
  // gate/check-origin.ts knows PUBLIC_URL and checks every method that changes something.
  security: { checkOrigin: false },
  server: { port: 4321, host: '127.0.0.1' },
});
