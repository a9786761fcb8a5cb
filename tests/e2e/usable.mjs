// How soon the built page can be used: cold loads in fresh contexts, brotli from a server on this machine.
// Prints one JSON line per figure, as `cargo xtask bench` does.
import { open, world } from './harness.mjs';

const RUNS = 5;
const CONDITIONS = [
  { name: 'desktop', size: 'desktop', slowdown: 1 },
  // 1.6 Mbit/s down, 750 kbit/s up, 150 ms: what browsers' tools call slow 4G.
  { name: 'phone, CPU ÷4, slow 4G', size: 'phone', slowdown: 4, network: { downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 } },
];

const here = await world({ compress: true });
await load(CONDITIONS[0]); // fills the server's store of compressed files
for (const condition of CONDITIONS) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await load(condition));
  for (const [key, label] of [['shell', 'static shell visible'], ['usable', 'usable']]) {
    const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
    const value = Math.round(sorted[Math.floor(RUNS / 2)]);
    console.log(JSON.stringify({ figure: `${label} after load, ${condition.name}`, value, unit: 'ms' }));
  }
}
await here.close();

async function load({ size, slowdown, network }) {
  const { page, close } = await open({ ...here, url: 'about:blank' }, { size, ready: false, isMobile: size === 'phone', hasTouch: size === 'phone' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  }
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.hasAttribute('data-ready')) {
        window.usableAt = performance.now();
        observer.disconnect();
      }
    }).observe(document, { attributes: true, subtree: true, childList: true });
  });
  await page.goto(here.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.usableAt !== undefined, null, { timeout: 120_000 });
  const times = await page.evaluate(() => ({
    usable: window.usableAt,
    shell: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? window.usableAt,
  }));
  await close();
  return times;
}
