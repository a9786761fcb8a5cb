// Nobody is kept out: axe finds nothing, and everything that can be clicked can be reached by keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SIZES, axe, open, pointerOnly, world } from './harness.mjs';

let here;
before(async () => { here = await world(); });
after(() => here?.close());

for (const size of Object.keys(SIZES)) {
  for (const dark of [false, true]) {
    test(`the start page, ${size}, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, close } = await open(here, { size, dark });
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await pointerOnly(page), []);
      await close();
    });
  }
}

test('every control on the start page can be reached by Tab, and focus is never trapped', async () => {
  const { page, close } = await open(here);
  const seen = new Set();
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const all = [...document.querySelectorAll('*')];
      return `${all.indexOf(at)} ${at.tagName}`;
    });
    if (name === null || seen.has(name)) break;
    seen.add(name);
  }
  const controls = await page.evaluate(() => [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
    .filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
    .length);
  assert.ok(seen.size >= Math.min(controls, 10), `Tab reached ${seen.size} of ${controls} controls`);
  await close();
});
