import { expect, test } from '@playwright/test';

/** Two runs side by side: a loop that joins at the end against one that joins at once. */

test('two runs are played on one time axis, and say how much longer the other took', async ({ page }) => {
  await page.goto('/index.html#/c/join-loop/1');
  await page.getByRole('button', { name: 'Run both', exact: true }).click();
  const [one, other] = [page.locator('.compare-side').first(), page.locator('.compare-side').last()];
  await expect(one.locator('.compare-outcome')).toContainText(/3\.0\d s/, { timeout: 20_000 });
  await expect(other.locator('.compare-outcome')).toContainText(/6\.0\d s/, { timeout: 20_000 });
  await expect(other.locator('.compare-outcome')).toContainText('2 times as long');

  await page.getByRole('button', { name: 'To the start' }).click();
  await expect(page.locator('.console-lines li')).toHaveCount(0);
  await page.getByRole('slider', { name: 'Time of both runs' }).fill('4000000000');
  await expect(one.locator('.console-lines')).toContainText('machine-3 is done');
  await expect(other.locator('.console-lines')).toContainText('machine-2 is done');
  await expect(other.locator('.console-lines')).not.toContainText('machine-3 is done');
  await page.getByRole('button', { name: 'To the next step, of either run' }).click();
  await expect(page.locator('.transport-position')).toContainText(/6\.0\d s/);
});

test('the other run opens by itself, as a link would', async ({ page }) => {
  await page.goto('/index.html#/c/join-loop/1');
  await page.locator('.compare-side').last().getByRole('link', { name: 'Open' }).click();
  await expect(page.locator('.cm-content')).toContainText('JOIN_INSIDE = True');
});

test('a comparison that there is not says so', async ({ page }) => {
  await page.goto('/index.html#/c/join-loop/9');
  await expect(page.getByRole('link', { name: 'Back to all scenarios' })).toBeVisible();
});
