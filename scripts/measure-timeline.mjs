#!/usr/bin/env node
/**
 * `npm run bench:timeline`: how long a frame takes while a timeline of about 100,000 events is panned and zoomed, in real
 * Chromium: the work of the page in a frame, and the time from one frame to the next (16.7 ms at 60 a second).
 */
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { launchOptions } from './browser.mjs';
import { root } from './support/root.mjs';

const FRAMES = 240;

const server = await createServer({ root, server: { port: 0, hmr: false }, logLevel: 'error' });
await server.listen();
const options = launchOptions();
const browser = await chromium.launch(options);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(timeFrames);
  const [address] = server.resolvedUrls?.local ?? [];
  await page.goto(`${address}tests/dev/index.html?long#/s/ktv-semaphore`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  const events = await page.getByRole('slider', { name: 'Position' }).getAttribute('max');
  const box = await page.locator('.timeline-chart').boundingBox();
  if (box === null) throw new Error('The timeline is not there.');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;

  console.log(`${Number(events).toLocaleString('en')} events, 21 lanes, 1440 × 900`);
  await page.mouse.move(x, y);
  report('zoom in and out', await measured((frame) => page.mouse.wheel(0, frame < FRAMES / 2 ? -40 : 40)));
  for (let step = 0; step < 12; step++) await page.mouse.wheel(0, -120);
  await page.mouse.down();
  report('pan', await measured((frame) => page.mouse.move(x + 200 * Math.sin(frame / 20), y)));
  await page.mouse.up();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.mouse.move(x, y);
  report('show all of it', await measured(() => page.mouse.wheel(0, -2)));

  /**
   * Times between frames while something is done over and over.
   * @param {(frame: number) => Promise<void>} act
   */
  async function measured(act) {
    await page.evaluate(() => Object.assign(globalThis, { frames: [] }));
    for (let frame = 0; frame < FRAMES; frame++) await act(frame);
    return page.evaluate(
      () => /** @type {Frame[]} */ (/** @type {unknown} */ (Reflect.get(globalThis, 'frames'))),
    );
  }
} finally {
  await browser.close();
  await server.close();
}

/** @typedef {{ readonly start: number, work: number }} Frame */

/** In the page: notes for every frame when it began and how long its callbacks worked. */
function timeFrames() {
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((now) => {
      const begun = performance.now();
      callback(now);
      const work = performance.now() - begun;
      const frames = /** @type {Frame[]} */ (
        /** @type {unknown} */ (Reflect.get(globalThis, 'frames') ?? [])
      );
      const last = frames.at(-1);
      if (last?.start === now) last.work += work;
      else frames.push({ start: now, work });
    });
}

/**
 * @param {string} name
 * @param {Frame[]} frames
 */
function report(name, frames) {
  const gaps = frames.slice(1).map(({ start }, index) => start - (frames[index]?.start ?? start));
  const work = frames.map((frame) => frame.work);
  console.log(`${name.padEnd(18)} work ${summary(work)}   frame to frame ${summary(gaps)}`);
}

/** @param {number[]} values */
function summary(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (/** @type {number} */ part) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`;
}
