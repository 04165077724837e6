import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Studio } from './support/studio.ts';

/** Every page at the widths of a phone, a tablet and a screen, in both schemes: no axe violation, nothing sticks out. */

const widths = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const viewport of widths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width} px, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('the gallery', async ({ page }) => {
        await page.goto('/index.html');
        await expect(page.getByRole('link', { name: /One ticket, no lock/ })).toBeVisible();
        await check(page);
      });

      test('two runs side by side', async ({ page }) => {
        await page.goto('/index.html#/c/join-loop/1');
        await page.getByRole('button', { name: 'Run both', exact: true }).click();
        await expect(page.locator('.compare-numbers')).toBeVisible({ timeout: 20_000 });
        await check(page);
      });

      test('the studio before and after a run, and the player', async ({ page }) => {
        const studio = await Studio.open(page, 'deadlock-ab');
        await check(page);
        await studio.run();
        await studio.last();
        await studio.togglePoints();
        await check(page);
        await page.goto('/embed.html#/s/deadlock-ab');
        await expect(studio.runButton).toBeVisible();
        await check(page);
      });
    });
  }
}
