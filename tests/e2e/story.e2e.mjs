// What only a real browser tells: two tabs with one storage, double clicks, a clipboard of megabytes, a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READY, open, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

const button = (page, name) => page.getByRole('button', { name, exact: true });
const state = (page) => page.getByRole('table', { name: 'instances' }).getByRole('row').nth(1);

async function terminate(page) {
  await page.getByRole('radio', { name: 'Select blog' }).or(page.getByRole('checkbox', { name: 'Select blog' })).first().check();
  await button(page, 'Actions').first().click();
  await page.getByRole('menuitem', { name: 'Instance State' }).click();
  await page.getByRole('menuitem', { name: 'Terminate' }).click();
  await button(page, 'Yes, Terminate').click();
  await state(page).getByText('shutting-down').waitFor();
}

test('of two tabs the one opened last goes on; the other says so and lets the learner choose', async () => {
  const { page: first, close } = await open(here);
  await terminate(first);
  await first.waitForFunction(() => localStorage.getItem('pocket-cloud/story')?.includes('terminate-instances'));
  const second = await first.context().newPage();
  await second.goto(here.url);
  await second.waitForSelector(READY, { state: 'attached' });
  assert.ok(await state(second).getByText(/shutting-down|terminated/).isVisible(), 'it is the same story');

  const told = (page) => page.getByText('This story goes on in another tab.');
  await told(first).waitFor();
  assert.equal(await told(second).count(), 0);
  await button(first, 'Go on with this one').click();
  await told(first).waitFor({ state: 'detached' });
  await told(second).waitFor();

  await button(first, 'Undo: TerminateInstances').click();
  await first.waitForFunction(() => localStorage.getItem('pocket-cloud/story')?.includes('~ undone'));
  await button(second, 'Load the other one').click();
  await state(second).getByText('running').waitFor();
  await told(second).waitFor({ state: 'detached' });
  await told(first).waitFor();
  await close();
});

test('a double click on “Do it” does it', async () => {
  const { page, close } = await open(here);
  await button(page, 'Begin').click();
  await page.getByRole('heading', { name: /stop/i }).first().waitFor();
  for (const rung of ['Give me a hint', 'Where to look', 'Exactly what to enter', 'Do it for me']) await button(page, rung).click();
  await button(page, 'Do it').dblclick({ delay: 60 });
  await button(page, 'Stop here').waitFor();
  assert.equal(await page.getByText('Stopped. What was done stays done').count(), 0);
  await state(page).getByText(/stopping|stopped/).waitFor();
  await button(page, 'Stop here').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Stopped. What was done stays done').waitFor();
  await close();
});

test('a clipboard of megabytes does not halt the page', async () => {
  const { page, close } = await open(here);
  await button(page, 'CloudShell').first().click();
  const line = page.getByRole('textbox', { name: 'Command line' });
  await line.waitFor();
  const paste = (text) => line.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const begun = performance.now();
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    const goesOn = field.dispatchEvent(event);
    return { goesOn, took: performance.now() - begun };
  }, text);
  const { goesOn, took } = await paste('echo much too much\n'.repeat(200_000));
  assert.ok(!goesOn && took < 1_000, `${took} ms`);
  await page.getByText('Nothing was pasted: a terminal here takes 64 KB at once').waitFor();

  // As much as is taken: the page draws in between, and Ctrl-C is heard.
  await page.evaluate(() => {
    let last = performance.now();
    window.longest = 0;
    const look = () => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await paste('echo a line of many\n'.repeat(900));
  await page.getByRole('log').getByText('a line of many').first().waitFor();
  await line.press('Control+c');
  const longest = await page.evaluate(() => window.longest);
  assert.ok(longest < 1_000, `the page stood still for ${longest} ms`);
  await close();
});

test('on a phone, one line says where to begin, and goes once the learner has begun', async () => {
  const { page, close } = await open(here, { size: 'phone' });
  const begin = button(page, 'Begin with the lesson');
  assert.ok(await begin.isVisible());
  await begin.click();
  await button(page, 'Begin').click();
  await button(page, 'Console').click();
  assert.ok(!(await begin.isVisible()));
  await close();
  const wide = await open(here);
  assert.ok(!(await button(wide.page, 'Begin with the lesson').isVisible()), 'a wide page shows the lesson itself');
  assert.ok(await button(wide.page, 'CloudShell').first().getByText('CloudShell').isVisible(), 'and CloudShell by its name');
  await wide.close();
});

test('an address that leads nowhere says so, and what nobody knows does not stick to addresses', async () => {
  const { page, close } = await open(here, { path: '#/ec2?x=1' });
  assert.equal(new URL(page.url()).hash, '#/ec2/instances?x=1');
  await page.getByRole('link', { name: /^Volumes/ }).first().click();
  await page.waitForURL(/#\/ec2\/volumes$/);
  await page.evaluate(() => { location.hash = '#/nowhere/at/all'; });
  await page.getByText('#/nowhere/at/all leads nowhere').waitFor();
  await page.getByRole('link', { name: 'Go to Console Home' }).click();
  await page.waitForURL(/#\/$/);
  await close();
});

test('the timeline leads back, another story begins there, and the one that was left can be taken up', async () => {
  const { page, close } = await open(here);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByText('Nothing has happened yet').waitFor();
  await terminate(page);
  const list = page.getByRole('list', { name: 'What was done and what happened' });
  await list.getByText('TerminateInstances').waitFor();
  await button(page, 'Next event').click();
  await state(page).getByText('terminated').waitFor();

  await page.getByRole('slider', { name: 'Moment that is shown' }).fill('0');
  await state(page).getByText('running').waitFor();
  await page.getByText('You look at an earlier moment').waitFor();
  assert.equal(await page.getByText('Terminating blog').count(), 0, 'what has not happened there is not told');
  await button(page, 'Back to now').click();
  await state(page).getByText('terminated').waitFor();

  await page.getByRole('slider', { name: 'Moment that is shown' }).focus();
  await page.keyboard.press('Home');
  await state(page).getByText('running').waitFor();
  await button(page, 'Actions for blog').click();
  await page.getByRole('menuitem', { name: 'Instance State' }).click();
  await page.getByRole('menuitem', { name: 'Stop', exact: true }).click();
  await button(page, 'Yes, Stop').click();
  await state(page).getByText('stopping').waitFor();
  await button(page, 'Take up again').click();
  await state(page).getByText('terminated').waitFor();
  await page.reload();
  await page.waitForSelector(READY, { state: 'attached' });
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await button(page, 'Take up again').click();
  await state(page).getByText(/stopping|stopped/).waitFor();
  await close();
});
