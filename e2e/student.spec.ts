import { expect, test } from '@playwright/test';
import { Studio } from './support/studio.ts';

/** What a student does, on the built site. */

test('picks a scenario, runs it and steps forward and back', async ({ page }) => {
  const studio = await Studio.fromGallery(page, 'Karaoke: four rooms');
  await studio.run();
  await expect(studio.output).toContainText('singer');
  await studio.first();
  const start = await studio.position();
  await studio.step(12);
  expect(await studio.position()).toBeGreaterThan(start);
  const sentence = await studio.sentence();
  await studio.step(5);
  await studio.back(5);
  expect(await studio.sentence()).toBe(sentence);
  await expect(studio.spoken).toHaveText(sentence);
});

test('steps to the first thread that has to wait', async ({ page }) => {
  const studio = await Studio.open(page, 'ktv-semaphore');
  await studio.run();
  await studio.first();
  await studio.stepUntil(/singer-\d+ waits for keys/);
  await expect(studio.threads.getByText('blocked').first()).toBeVisible();
  await expect(studio.stage.getByText('keys', { exact: true }).first()).toBeVisible();
});

test('goes back and chooses another thread: another future with the same past', async ({ page }) => {
  const studio = await Studio.open(page, 'counter-threads');
  await studio.settings('By hand');
  await studio.run();
  await studio.first();
  await studio.step(20);
  await studio.back(6);
  const before = await studio.sentence();
  const position = await studio.position();
  const chosen = await studio.chooseAnother();
  await expect(page.getByRole('button', { name: 'Run 2 of 2' })).toBeVisible();
  await studio.finished();
  expect(await studio.sentence()).toBe(before);
  expect(await studio.position()).toBe(position);
  await studio.step(1);
  expect(await studio.sentence()).toContain(chosen);
  await page.getByRole('button', { name: 'Run 2 of 2' }).click();
  await expect(page.getByRole('list', { name: 'Runs', exact: true }).getByRole('button')).toHaveCount(2);
});

test('edits the program and runs it again', async ({ page }) => {
  const studio = await Studio.open(page, 'ticket-lock');
  await studio.run();
  await studio.replaceSource("print('edited')\n");
  await studio.run();
  await expect(studio.output).toContainText('edited');
  await expect(studio.output).not.toContainText('buys');
});

test('sees where the program is wrong, mends it, and runs it', async ({ page }) => {
  const studio = await Studio.open(page, 'ticket-lock');
  await studio.replaceSource("print('open'\n");
  await studio.pressRun();
  await expect(page.getByRole('alert').first()).toContainText("'(' was never closed");
  await studio.replaceSource("print('closed')\n");
  await studio.run();
  await expect(studio.output).toContainText('closed');
});

test('copies the link at a step and finds the same step of the same run in a fresh browser', async ({
  page,
  browser,
}) => {
  const studio = await Studio.open(page, 'counter-threads');
  await studio.settings('By hand');
  await studio.run();
  await studio.first();
  await studio.step(40);
  await studio.chooseAnother();
  const sentence = await studio.sentence();
  const position = await studio.position();
  const link = await studio.link();
  const fresh = await browser.newContext();
  const other = new Studio(await fresh.newPage());
  await other.page.goto(link);
  await expect(other.runButton).toBeVisible();
  await expect(other.output).not.toContainText(/\d/);
  await other.run();
  expect(await other.position()).toBe(position);
  expect(await other.sentence()).toBe(sentence);
  expect(await other.steps()).toBe(await studio.steps());
  await fresh.close();
});

test('a deadlock is named', async ({ page }) => {
  const studio = await Studio.open(page, 'deadlock-ab');
  await studio.run();
  await expect(page.getByRole('alert')).toContainText('Deadlock');
  const end = await studio.steps();
  await page.getByRole('button', { name: 'Go there' }).click();
  expect(await studio.position()).toBeGreaterThan(end - 3);
});
