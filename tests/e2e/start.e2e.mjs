// The built page starts as a visitor meets it: under a strict policy, in a folder, without storage.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dist, open, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

test('starts under a strict content security policy, fetching nothing from elsewhere', async () => {
  const { page, trouble, close } = await open(here);
  assert.notEqual(await page.title(), '');
  assert.ok((await page.locator('table').count()) > 0, 'the console shows a table');
  assert.deepEqual(trouble, []);
  await close();
});

test('the file itself has no inline script, no inline style, no <base>', async () => {
  const html = await readFile(path.join(dist, 'index.html'), 'utf8');
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)].map((found) => found[0]);
  assert.deepEqual(inline, []);
  assert.ok(!/<style|\sstyle="|<base/.test(html));
});

test('a static shell is there before the wasm is', async () => {
  const { page, close } = await open(here, { ready: false, javaScriptEnabled: false });
  assert.ok((await page.locator('body').innerText()).trim().length > 0, 'the page says something without its program');
  await close();
});

test('starts where storage is blocked, and says that nothing will be kept', async () => {
  const blocked = () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
    }
  };
  const { page, trouble, close } = await open(here, { before: blocked });
  await page.getByText(/not be (kept|saved)|(won.t|cannot|can.t) be (kept|saved)/i).first().waitFor({ timeout: 10_000 });
  assert.deepEqual(trouble, []);
  await close();
});
