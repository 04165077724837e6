import { expect, test } from '@playwright/test';
import { Studio } from './support/studio.ts';

/** Runs that a person has a hand in, in a real page: the machine asks, and a live one obeys. */

const ASKS = `import threading, time

done = False


def tick():
    n = 0
    while not done:
        print('tick', n)
        n += 1
        time.sleep(0.05)


ticker = threading.Thread(target=tick)
ticker.start()
print('hello', input('name? '))
done = True
ticker.join()
print('and', input('last? '))
`;

async function liveStudio(page: import('@playwright/test').Page, source: string): Promise<Studio> {
  const studio = await Studio.open(page, 'counter-threads');
  await studio.replaceSource(source);
  await studio.settings('Live');
  await studio.pressRun();
  return studio;
}

test('a live run asks for input while others go on, and when nobody does', async ({ page }) => {
  const studio = await liveStudio(page, ASKS);
  const question = studio.output.getByRole('textbox');
  await expect(studio.output).toContainText('tick 3');
  await question.fill('Ann');
  await question.press('Enter');
  await expect(studio.output).toContainText('hello Ann');
  await expect(studio.output).toContainText('last?');
  await question.fill('Ben');
  await question.press('Enter');
  await expect(studio.output).toContainText('and Ben');
  await studio.finished();
});

test('a live run is paused and goes on', async ({ page }) => {
  const studio = await liveStudio(
    page,
    "n = 0\nwhile True:\n    n += 1\n    if n % 20000 == 0: print('at', n)\n",
  );
  await expect(studio.output).toContainText('at 40000');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const paused = await studio.steps();
  expect(await studio.position()).toBe(paused);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => studio.steps()).toBeGreaterThan(paused);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
});

test('a run in virtual time asks when nobody else can go on, and is played on from there', async ({
  page,
}) => {
  const studio = await Studio.open(page, 'counter-threads');
  await studio.replaceSource(ASKS.replace('not done', 'n < 3').replace('0.05', '1'));
  await studio.pressRun();
  const question = studio.output.getByRole('textbox');
  await question.fill('Ann');
  await studio.last();
  const asked = await studio.position();
  await question.press('Enter');
  await expect(studio.output).toContainText('hello Ann');
  expect(await studio.position()).toBeGreaterThan(asked);
  await question.fill('Ben');
  await question.press('Enter');
  await expect(studio.output).toContainText('and Ben');
  await studio.finished();
});
