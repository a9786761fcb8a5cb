// The program comes in two parts. A visitor must not notice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

const REST = /_rest\.wasm$/;

/** Opens the page anew, with something done to requests for the rest before the first of them. */
async function openWith(handler) {
  const opened = await open({ ...here, url: 'about:blank' }, { ready: false });
  await opened.page.route(REST, handler);
  await opened.page.goto(here.url);
  await opened.page.waitForSelector('html[data-ready]', { state: 'attached' });
  const trouble = () => opened.trouble.filter((line) => !line.startsWith('leaves the page'));
  return { ...opened, trouble };
}

const arrived = () => performance.getEntriesByType('resource').some(({ name, responseEnd }) => /_rest\.wasm$/.test(name) && responseEnd > 0);

test('the rest of the program is not fetched before the page is usable, and once afterwards', async () => {
  const { page, trouble, close } = await open(here, { before: () => {
    new MutationObserver(() => {
      if (document.documentElement?.hasAttribute('data-ready')) window.usableAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true });
  } });
  await page.waitForFunction(arrived);
  const [usable, starts] = await page.evaluate(() => [
    window.usableAt,
    performance.getEntriesByType('resource').filter(({ name }) => /_rest\.wasm$/.test(name)).map(({ startTime }) => startTime),
  ]);
  assert.equal(starts.length, 1);
  assert.ok(starts[0] >= usable, `fetched at ${starts[0]} ms, usable at ${usable} ms`);
  assert.deepEqual(trouble, []);
  await close();
});

test('the lesson begins with no more than the first part', async () => {
  const asked = [];
  // The fetch in idle time never ends.
  const { page, trouble, close } = await openWith((route) => { asked.push(route.request().resourceType()); });
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor({ state: 'detached' });
  assert.ok(!asked.includes('xhr'), `the rest was needed: ${asked}`);
  assert.deepEqual(trouble(), []);
  await close();
});

test('a click that needs the rest before it is there gets its answer', async () => {
  let first = true;
  const { page, trouble, close } = await openWith((route) => {
    if (first) first = false;
    else route.continue();
  });
  await page.getByRole('link', { name: 'Launch Instance' }).click();
  await page.getByRole('heading', { name: 'Choose AMI' }).waitFor();
  assert.deepEqual(trouble(), []);
  await close();
});

test('where the rest cannot be fetched the page says so, and loads again', async () => {
  const { page, close } = await openWith((route) => route.abort());
  await page.getByRole('link', { name: 'Launch Instance' }).click();
  await page.getByText('A part of this page could not be fetched.').waitFor();
  await page.unroute(REST);
  await page.getByRole('link', { name: 'Load the page again' }).click();
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.getByRole('link', { name: 'Launch Instance' }).click();
  await page.getByRole('heading', { name: 'Choose AMI' }).waitFor();
  await close();
});

test('who comes back to a story gets both parts at once', async () => {
  const { page, trouble, close } = await open(here);
  await page.waitForFunction(arrived);
  await page.getByRole('checkbox', { name: 'Select blog' }).click();
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Instance State' }).click();
  await page.getByRole('menuitem', { name: 'Stop', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Stop/ }).click();
  await page.getByText('stopping').first().waitFor();
  const kinds = [];
  page.on('request', (request) => REST.test(request.url()) && kinds.push(request.resourceType()));
  await page.reload();
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.getByText(/stopp(ing|ed)/).first().waitFor();
  assert.deepEqual(kinds, ['fetch']);
  assert.deepEqual(trouble, []);
  await close();
});
