import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { staticHost } from './support/static-host.ts';

/** A course page on another origin that sends no isolation header, with one plain iframe in it. */
const coursePage = (player: string): string =>
  `<!doctype html><title>Week 4</title><h1>Week 4: semaphores</h1>
   <iframe id="player" src="${player}" width="100%" height="640" title="Four rooms"></iframe>`;

async function openCourse(page: Page, player: (origin: string) => string) {
  const host = await staticHost('/lockstep/', {});
  const url = player(host.origin);
  await host.close();
  const course = await staticHost('/lockstep/', { '/course.html': coursePage(url) });
  await page.goto(`${course.origin}/course.html`);
  return { frame: page.frameLocator('#player'), close: course.close };
}

async function runAndStep(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(frame.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 45_000 });
  await frame.getByRole('button', { name: 'First step' }).click();
  const sentence = frame.getByRole('status', { name: 'What happens now' });
  const before = await sentence.textContent();
  await frame.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(sentence).not.toHaveText(before ?? '');
}

test('on workers, where the header of the player isolates it', async ({ page, baseURL }) => {
  const { frame, close } = await openCourse(page, () => `${baseURL}/embed.html#/s/ktv-semaphore`);
  await runAndStep(frame);
  expect(await frame.locator('body').evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(frame.getByText(/21 workers/)).toBeVisible();
  await close();
});

test('on the inline host, where the player comes from a plain static host', async ({ page }) => {
  const plain = await staticHost('/lockstep/');
  const { frame, close } = await openCourse(page, () => `${plain.address}embed.html#/s/ktv-semaphore`);
  await runAndStep(frame);
  expect(await frame.locator('body').evaluate(() => crossOriginIsolated)).toBe(false);
  await expect(frame.getByText(/not isolated/)).toBeVisible();
  await close();
  await plain.close();
});

test('the page around it runs, steps and hears by messages', async ({ page, baseURL }) => {
  const { frame, close } = await openCourse(page, () => `${baseURL}/embed.html#/s/counter-threads`);
  await expect(frame.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  const finished = page.evaluate(
    () =>
      new Promise<{ reason: string; output: string }>((resolve) => {
        addEventListener('message', ({ data }) => {
          if (data?.lockstep === 1 && data.type === 'finished') resolve(data);
        });
        const player = document.querySelector<HTMLIFrameElement>('#player');
        player?.contentWindow?.postMessage({ lockstep: 1, type: 'run' }, '*');
      }),
  );
  const { reason, output } = await finished;
  expect(reason).toBe('finished');
  expect(output).toContain('left on the shelf');
  await close();
});
