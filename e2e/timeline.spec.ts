import { expect, type Page, test } from '@playwright/test';
import { Studio } from './support/studio.ts';

const program = `from threading import Lock, Thread

lock = Lock()

def work():
    for _ in range(8000):
        with lock:
            pass

threads = [Thread(target=work, name=f'worker-{i}') for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

/** What is written on the axis: it tells which part of the run is shown. */
const axis = (page: Page): Promise<string[]> =>
  page.locator('.timeline-overlay .axis text').allTextContents();

/** In how many different colours the lanes are painted. */
const coloursOf = (page: Page): Promise<number> =>
  page.locator('.timeline-lanes canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height);
    return new Set(new Uint32Array(pixels?.data.buffer ?? new ArrayBuffer(0))).size;
  });

test('a trace of 100,000 events is drawn, zoomed, panned and sought in', async ({ page }) => {
  const studio = await Studio.open(page, 'ticket-lock');
  await studio.replaceSource(program);
  await studio.run();
  expect(await studio.steps()).toBeGreaterThan(100_000);
  await studio.first();
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(5);

  const box = await page.locator('.timeline-chart').boundingBox();
  if (box === null) throw new Error('The timeline is not there.');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const whole = await axis(page);
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -240);
  await expect.poll(() => axis(page)).not.toEqual(whole);
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(5);

  const zoomed = await axis(page);
  await page.mouse.down();
  await page.mouse.move(x - 300, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => axis(page)).not.toEqual(zoomed);

  expect(await studio.position()).toBe(0);
  await page.mouse.click(x, y);
  await expect.poll(() => studio.position()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => axis(page)).toEqual(whole);
});
