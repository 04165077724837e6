import { expect, test } from 'vitest';
import { lines } from '../src/kernel/machine.test-support.ts';
import { told } from './support/told.ts';

test('an exception that nobody catches is told, and that the thread ends with it', async () => {
  const program = `
import sys
import threading
threading.excepthook = sys.excepthook = lambda *what: None
class Own(Exception):
    def __str__(self):
        return 'made by the program: not asked'
def fails(error):
    raise error
for error in ValueError('two\\nlines'), Own(), SystemExit(3):
    t = threading.Thread(target=fails, args=(error,), name='worker')
    t.start()
    t.join()
1 / 0
`;
  expect(await told(program, /\S+ (exception|thread-end) /)).toBe(
    lines(`
      thread#2 exception "ValueError: two"
      thread#2 thread-end exception MainProcess
      thread#3 exception Own
      thread#3 thread-end exception MainProcess
      thread#4 thread-end returned MainProcess
      MainProcess exception "ZeroDivisionError: division by zero"
      MainProcess thread-end exception MainProcess`),
  );
});
