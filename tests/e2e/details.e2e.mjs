// Small things that a learner would stumble over.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

const button = (page, name) => page.getByRole('button', { name, exact: true });

test('with the clock paused, the next event is the answer that the browser waits for', async () => {
  const { page, close } = await open(here);
  await button(page, 'Pause').click();
  const href = await page.getByRole('link', { name: /^http:\/\/ec2-/ }).or(page.getByRole('button', { name: /http:\/\/ec2-/ })).first().innerText();
  const host = /ec2-[\w.-]+/.exec(href)[0];
  await page.getByRole('textbox', { name: 'Address' }).fill(`${host}:8080`);
  await button(page, 'Open').click();
  await page.getByText(`Waiting for ${host}`).waitFor();
  const next = page.getByRole('button', { name: 'Next event' });
  assert.equal(await next.getAttribute('aria-disabled'), null, 'something is due');
  // The events of the region come first; then the answer.
  for (let event = 0; event < 20 && await page.getByText(`Waiting for ${host}`).isVisible(); event++) await next.click();
  await page.getByText(`Waiting for ${host}`).waitFor({ state: 'hidden' });
  await close();
});

test('the notice that nothing will be kept stays until it is dismissed', async () => {
  const blocked = () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
  const { page, close } = await open(here, { before: blocked });
  const notice = page.getByText('this browser blocks storage');
  await notice.waitFor();
  await page.getByRole('link', { name: /^Volumes/ }).click();
  await page.getByRole('heading', { name: /^Volumes/ }).waitFor();
  assert.ok(await notice.isVisible(), 'it is still there on another screen');
  await button(page, 'Dismiss').click();
  await notice.waitFor({ state: 'detached' });
  await close();
});

test('Escape and Tab leave the command line, forwards and backwards', async () => {
  const { page, close } = await open(here);
  await page.getByRole('tab', { name: 'Terminal' }).click();
  await button(page, 'Open terminal').click();
  const line = page.getByRole('textbox', { name: 'Command line' });
  await line.waitFor();
  const isThere = () => line.evaluate((line) => document.activeElement === line);
  // In order: what comes after the line when leaving forwards is what leads back to it.
  for (const [away, back] of [['Tab', 'Shift+Tab'], ['Shift+Tab', 'Tab']]) {
    await line.focus();
    await page.keyboard.type('who');
    await page.keyboard.press('Escape');
    await page.keyboard.press(away);
    assert.equal(await isThere(), false, `${away} leaves`);
    await page.keyboard.press(back);
    assert.equal(await isThere(), true, `${back} comes back`);
    await page.keyboard.press('Tab');
    assert.equal(await isThere(), true, 'and Tab completes again');
  }
  await close();
});

test('at 1440 pixels the list of instances shows how its machines are', async () => {
  const { page, close } = await open(here, { path: '#/ec2/instances' });
  const seen = await page.getByRole('table', { name: 'instances' }).evaluate((table) => {
    const room = table.closest('.table-scroll').getBoundingClientRect();
    const heads = [...table.querySelectorAll('thead th')];
    const at = heads.findIndex((head) => head.textContent.includes('Status Checks'));
    const cell = table.querySelector('tbody tr').children[at].getBoundingClientRect();
    const menu = table.querySelector('tbody tr .table__last').getBoundingClientRect();
    return { checks: cell.right <= menu.left + 1, menu: menu.right <= room.right + 1 };
  });
  assert.deepEqual(seen, { checks: true, menu: true });
  await close();
});

test('no two buttons of a screen have one name', async () => {
  const { page, close } = await open(here, { path: '#/ec2/instances' });
  await page.getByRole('tab', { name: 'Terminal' }).click();
  assert.equal(await button(page, 'Connect').count(), 1);
  assert.equal(await button(page, 'Open terminal').count(), 1);
  await close();
});
