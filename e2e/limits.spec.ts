import { expect, test } from '@playwright/test';
import { watchLongTasks } from './support/long-tasks.ts';
import { Studio } from './support/studio.ts';

/**
 * Programs that would never end or take everything: each ends with a clear message, the page stays responsive
 * meanwhile, and the next run works.
 */

// Recording the page keeps it busy.
test.use({ trace: 'off' });

/** Milliseconds. On a quiet machine 50 is what the page allows itself; tests run beside other work. */
const LONGEST_TASK = 400;
/** Hundreds of workers take the cores from the page: a task lasts as long as it is kept from running. */
const LONGEST_IN_A_CROWD = 1500;

const runaways = [
  {
    name: 'an endless loop',
    source: 'while True:\n    pass\n',
    says: /limit.*instructions/,
  },
  {
    name: 'a fork bomb',
    source: `from multiprocessing import Process

def f():
    while True:
        Process(target=f).start()

if __name__ == '__main__':
    f()
`,
    says: /limit.*processes/,
    crowd: true,
  },
  {
    name: 'a flood of threads',
    source: `import time
from threading import Thread

while True:
    Thread(target=time.sleep, args=(1000,)).start()
`,
    says: /limit.*threads/,
    crowd: true,
  },
  {
    name: 'a string of 100 MB',
    source: "one = 'x' * 10**8\ntwo = 'y' * 10**8\n",
    says: /MemoryError/,
    prints: 'MemoryError',
  },
  {
    name: 'endless output',
    source: "while True:\n    print('and more')\n",
    says: /limit.*printed/,
    prints: 'and more',
  },
  {
    name: 'recursion without end',
    source: 'def f(n):\n    return f(n + 1)\n\nf(0)\n',
    says: /RecursionError/,
    prints: 'maximum recursion depth exceeded',
  },
] as const;

for (const runaway of runaways) {
  test(runaway.name, async ({ page }) => {
    const studio = await Studio.open(page, 'ticket-lock');
    await studio.replaceSource(runaway.source);
    const longTask = await watchLongTasks(page);
    await studio.pressRun();
    await expect(page.locator('.notice')).toContainText(runaway.says, { timeout: 45_000 });
    expect(await longTask()).toBeLessThan('crowd' in runaway ? LONGEST_IN_A_CROWD : LONGEST_TASK);
    if ('prints' in runaway) {
      await studio.last();
      await expect(studio.output).toContainText(runaway.prints);
    }
    await studio.replaceSource("print('the next one')\n");
    await studio.run();
    await expect(studio.output).toContainText('the next one');
    await expect(page.locator('.notice')).toBeHidden();
  });
}
