import { expect, test } from '@playwright/test';
import { Studio } from './support/studio.ts';

/** Finding a scenario, going through the course, and being led to what there is to see. */

test('the search finds what titles, points and programs say, and remembers it on the way back', async ({
  page,
}) => {
  await page.goto('/index.html');
  const search = page.getByRole('searchbox', { name: 'Search scenarios' });
  const cards = page.getByRole('main').getByRole('link');
  const all = await cards.count();
  await search.fill('KARAOKE semaphore');
  await expect(cards).toHaveCount(1);
  await search.fill('两把锁');
  await expect(cards.filter({ hasText: 'Two locks, two orders' })).toBeVisible();
  expect(await cards.count()).toBeLessThan(all);
  await search.fill('no such thing');
  await expect(page.getByRole('heading', { name: 'Nothing has “no such thing” in it.' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all scenarios' }).click();
  await expect(cards).toHaveCount(all);

  await search.fill('json.load');
  await expect(cards.filter({ hasText: 'json.load(file)' }).first()).toBeVisible();
  const found = await cards.count();
  await cards.first().click();
  await expect(new Studio(page).runButton).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('json.load');
  await expect(cards).toHaveCount(found);
});

test('the header leads to the scenarios before and after, by keyboard too', async ({ page }) => {
  await Studio.open(page, 'ticket-race');
  const ways = page.getByRole('banner').getByRole('navigation', { name: 'Scenarios before and after' });
  await ways.getByRole('link', { name: 'Next: One ticket, with a lock' }).click();
  await expect(page.getByRole('heading', { name: 'One ticket, with a lock' }).first()).toBeVisible();
  const back = ways.getByRole('link', { name: 'Previous: One ticket, no lock' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'One ticket, no lock' }).first()).toBeVisible();
});

test('a point runs the program and stands where it happens', async ({ page }) => {
  const studio = await Studio.open(page, 'deadlock-ab');
  const points = page.getByRole('region', { name: 'What to look for' }).getByRole('listitem');
  const last = points.last().getByRole('button');
  await last.click();
  await studio.finished();
  await expect(last).toHaveAttribute('aria-current', 'step');
  expect(await studio.sentence()).toMatch(/^Deadlock: /);
  const first = points.first().getByRole('button');
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-current', 'step');
  await expect(last).not.toHaveAttribute('aria-current');
  expect(await studio.sentence()).toMatch(/^Bo acquires paper/);
});

test('a point that does not happen in this run says so', async ({ page }) => {
  const studio = await Studio.open(page, 'lock-twice');
  await page.getByRole('checkbox', { name: 'RECURSIVE' }).check();
  const points = page.getByRole('region', { name: 'What to look for' }).getByRole('listitem');
  const deadlock = points.last().getByRole('button');
  await deadlock.click();
  await studio.finished();
  await expect(deadlock).toHaveAccessibleName(/does not happen in this run$/);
  await expect(deadlock).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Point 3 does not happen in this run.')).toHaveRole('status');
  expect(await studio.position()).toBe(0);
});
