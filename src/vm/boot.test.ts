import { expect, test } from 'vitest';
import { bootForTest, bufferHost, compileForTest } from '../../tests/support/run-python.ts';
import { Header } from './layout.ts';
import { makeLibraryImage } from './library-image.ts';

/** Two programs that import the same; superinstructions name constants of their own. */
const sources = [
  "x = 1\nprint(x + 1000001, 'one')\n",
  "def f(a):\n    return a + 2000002\nprint(f(1), 'fail')\n",
];

const used = (words: Int32Array): Int32Array => words.slice(0, (words[Header.top] as number) >> 2);

test("the library's image is the same whichever program it is made for", () => {
  const [one, other] = sources.map((source) => {
    const vm = makeLibraryImage(compileForTest(source), new ArrayBuffer(1 << 24), bufferHost());
    vm.settle();
    return used(vm.words);
  });
  expect(one).toEqual(other);
});

test('an image is the same when the library is laid out for it and when it is copied', () => {
  const [first, copied] = [0, 1].map(() =>
    used(bootForTest(compileForTest(sources[1] as string), bufferHost()).words),
  );
  expect(first).toEqual(copied);
});
