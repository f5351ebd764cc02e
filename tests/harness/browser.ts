/** The browser of `scripts/services/browser.ts`, driven by Playwright. */
import { type Browser, chromium } from 'playwright-core';
import { browserProgram } from '../../scripts/services/browser.ts';

export type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** Starts the browser; close it with `browser.close()`. */
export const startBrowser = async (): Promise<Browser> => chromium.launch(await browserProgram());
