import type { Page } from '@playwright/test';

/**
 * Notes from now on for how long the page is busy at a stretch; answers how to ask, in milliseconds.
 * A machine with other work may stop any task in its middle, but hardly three of them: the third longest counts.
 * Asking by role makes the page work too: until then look for things by class.
 */
export async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  const tasks = await page.evaluateHandle(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    return durations;
  });
  return () => tasks.evaluate((durations) => durations.toSorted((one, other) => other - one)[2] ?? 0);
}
