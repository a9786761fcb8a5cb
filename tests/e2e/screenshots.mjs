// Pictures of the built page for a look: light and dark, three sizes. Arguments after `--` are more paths (`#/…`).
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { SIZES, open, screenshots, world } from './harness.mjs';

const PATHS = ['', ...process.argv.slice(2)];
const here = await world();
await mkdir(screenshots, { recursive: true });
for (const where of PATHS) {
  for (const size of Object.keys(SIZES)) {
    for (const dark of [false, true]) {
      const { page, trouble, close } = await open(here, { size, dark, path: where });
      const name = where.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start';
      const file = path.join(screenshots, `${name}-${size}-${dark ? 'dark' : 'light'}.png`);
      await page.screenshot({ path: file });
      console.log(file, trouble.length ? `trouble: ${trouble.join('; ')}` : '');
      await close();
    }
  }
}
await here.close();
