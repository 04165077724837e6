import { expect, test } from 'vitest';
import { runInline } from './support/run-inline.ts';

const PROGRAM = `
from concurrent.futures import ProcessPoolExecutor

def double(n):
    return 2 * n

if __name__ == '__main__':
    with ProcessPoolExecutor(3) as pool:
        print(list(pool.map(double, range(6))))
`;

// A worker that ends while the others are still being told to: each must be told all the same.
test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
  'every worker of a pool is sent home, whoever runs when: seed %i',
  async (seed) => {
    const { stdout, stderr, exitCode } = await runInline('main.py', PROGRAM, { policy: 'random', seed });
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: '[0, 2, 4, 6, 8, 10]\n',
      stderr: '',
      exitCode: 0,
    });
  },
);
