// What every script here needs: the packages, the browser, the page, and what went wrong in it.
//
// `cargo xtask test` (or `screenshots`, or `bench page`) says in the environment where things are:
// POCKET_CLOUD_NODE (a folder with node_modules), CHROMIUM, POCKET_CLOUD_DIST, POCKET_CLOUD_SCREENSHOTS.
import { createRequire } from 'node:module';
import path from 'node:path';
import { serve } from './server.mjs';

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through \`cargo xtask test\``);
  return value;
}

const require = createRequire(path.join(given('POCKET_CLOUD_NODE'), 'package.json'));
export const { chromium } = require('playwright-core');
export const axeSource = require.resolve('axe-core/axe.min.js');
export const dist = given('POCKET_CLOUD_DIST');
export const screenshots = process.env.POCKET_CLOUD_SCREENSHOTS ?? 'target/screenshots';

/** The sizes the page is looked at in. */
export const SIZES = { desktop: [1440, 900], tablet: [1024, 768], phone: [390, 844] };
/** Set by the page once the console shows its table and answers, and not before. */
export const READY = 'html[data-ready]';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** A headless Chromium. */
export function launch() {
  return chromium.launch({ executablePath: given('CHROMIUM'), headless: true, args: ARGUMENTS });
}

/** The page's server and a browser, for the length of one file. */
export async function world(options) {
  const [server, browser] = await Promise.all([serve(dist, options), launch()]);
  return { url: server.url, browser, close: async () => { await browser.close(); await server.close(); } };
}

/**
 * Opens the page in a context of its own (no storage from before) and waits until it is ready.
 * `trouble` fills with everything that should not be: uncaught errors, console errors, requests to other
 * hosts, requests that fail, and what the content security policy blocked.
 */
export async function open({ url, browser }, { size = 'desktop', dark = false, path: where = '', before, ready = true, ...context } = {}) {
  const [width, height] = SIZES[size];
  const own = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', ...context,
  });
  const page = await own.newPage();
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && trouble.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) trouble.push(`leaves the page: ${request.url()}`);
  });
  page.on('response', (response) => response.status() >= 400 && trouble.push(`${response.status()}: ${response.url()}`));
  if (before) await page.addInitScript(before);
  await page.goto(url + where);
  if (ready) {
    await page.waitForSelector(READY, { state: 'attached', timeout: 30_000 }).catch(() => {
      throw new Error(`${READY} did not come within 30 s; the page had this trouble: ${trouble.join('; ') || 'none'}`);
    });
  }
  return { page, trouble, close: () => own.close() };
}

/** axe's violations on the page as it is now, each in one line. Rules of best practice count too. */
export async function axe(page) {
  // Through the debugger, since the page's own policy allows no script that is not its own.
  const session = await page.context().newCDPSession(page);
  const { readFile } = await import('node:fs/promises');
  await session.send('Runtime.evaluate', { expression: await readFile(axeSource, 'utf8') });
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map((rule) => `${rule.impact} ${rule.id} ×${rule.nodes.length}: ${rule.help}, first at ${rule.nodes[0].target.join(' ')}`);
  });
}

/** Things that look clickable but cannot be reached by keyboard. */
export function pointerOnly(page) {
  return page.evaluate(() => {
    const reachable = 'a[href],button,input,select,textarea,label,summary,[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[tabindex="0"]';
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getClientRects().length && getComputedStyle(element).cursor === 'pointer')
      .filter((element) => !element.closest(reachable))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
