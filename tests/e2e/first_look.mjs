// What of the program a first look runs: printed as a JSON list of numbers, for `cargo xtask build`.
//
// The page that is opened here carries a program that sets a byte in its memory for each stretch of code that runs.
// Arguments: the first byte's place, how many there are.
import { open, world } from './harness.mjs';

const [place, length] = process.argv.slice(2).map(Number);
const LOOKS = [
  { size: 'desktop' },
  { size: 'desktop', dark: true, reducedMotion: 'no-preference' },
  { size: 'tablet' },
  { size: 'phone', isMobile: true, hasTouch: true },
];

const here = await world();
const ran = new Set();
for (const look of LOOKS) {
  const { page, trouble, close } = await open(here, {
    ...look,
    before: () => addEventListener('TrunkApplicationStarted', (event) => { window.program = event.detail.wasm; }),
  });
  await untilAtRest(page);
  if (look.size === 'desktop') await firstTouches(page);
  if (trouble.length) throw new Error(`the page had trouble: ${trouble.join('; ')}`);
  const numbers = await page.evaluate(([place, length]) => {
    const bytes = new Uint8Array(window.program.memory.buffer, place, length);
    return Array.from(bytes.keys()).filter((number) => bytes[number] === 1);
  }, [place, length]);
  numbers.forEach((number) => ran.add(number));
  await close();
}
await here.close();
console.log(JSON.stringify([...ran].sort((a, b) => a - b)));

/** The page has the lesson's words, and its clock has moved twice. */
async function untilAtRest(page) {
  await page.waitForFunction(() => window.program);
  if ((page.viewportSize()?.width ?? 0) > 1000) await page.getByRole('button', { name: 'Begin' }).waitFor();
  const clock = page.locator('time').first();
  for (let tick = 0; tick < 2; tick++) {
    const before = await clock.textContent();
    await page.waitForFunction((before) => document.querySelector('time')?.textContent !== before, before);
  }
}

/** What a visitor tries in the first seconds is answered at once: the lesson begins. */
async function firstTouches(page) {
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).waitFor({ state: 'detached' });
}
