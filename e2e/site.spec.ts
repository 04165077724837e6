import { expect, type Page, test } from '@playwright/test';
import { staticHost } from './support/static-host.ts';

/** What goes wrong in a page while it loads. */
function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  return problems;
}

for (const name of ['index.html', 'embed.html']) {
  test(`${name} loads, isolated, from our own server`, async ({ page }) => {
    const problems = problemsOf(page);
    await page.goto(`/${name}`);
    await expect(page.locator('#root')).not.toBeEmpty();
    await expect(page).toHaveTitle(/Lockstep/);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(problems).toEqual([]);
  });

  test(`${name} loads from a sub-folder of a plain static host`, async ({ page }) => {
    const host = await staticHost('/courses/os/lockstep/');
    try {
      const problems = problemsOf(page);
      await page.goto(`${host.address}${name}`);
      await expect(page.locator('#root')).not.toBeEmpty();
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
      expect(problems).toEqual([]);
    } finally {
      await host.close();
    }
  });
}
