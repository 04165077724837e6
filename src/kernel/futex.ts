/**
 * A mutex in one word, for the kernel's own tables in live mode.
 *
 *     0 free · 1 taken, nobody waits · 2 taken, somebody may wait
 *
 * The third mutex of Ulrich Drepper, "Futexes Are Tricky" (2011), section 5. It spins shortly first: critical sections of
 * the kernel are some hundred nanoseconds long, a wait in the operating system costs ten microseconds.
 *
 * Where memory is not shared (the inline host of a page that is not isolated) nobody else can be in the kernel, and the
 * virtual clock hands one baton around; neither ever takes it.
 */
const FREE = 0;
const TAKEN = 1;
const CONTENDED = 2;
const SPINS = 200;

export function lock(words: Int32Array, index: number): void {
  if (Atomics.compareExchange(words, index, FREE, TAKEN) === FREE) return;
  for (let i = 0; i < SPINS; i++) {
    // Looking first leaves the word with the one who holds it.
    if (Atomics.load(words, index) !== FREE) continue;
    if (Atomics.compareExchange(words, index, FREE, TAKEN) === FREE) return;
  }
  let state = Atomics.exchange(words, index, CONTENDED);
  while (state !== FREE) {
    Atomics.wait(words, index, CONTENDED);
    state = Atomics.exchange(words, index, CONTENDED);
  }
}

/** Takes it if it is free. */
export const tryLock = (words: Int32Array, index: number): boolean =>
  Atomics.compareExchange(words, index, FREE, TAKEN) === FREE;

export function unlock(words: Int32Array, index: number): void {
  if (Atomics.exchange(words, index, FREE) === CONTENDED) Atomics.notify(words, index, 1);
}

/** Rings a doorbell: whoever waits on the word, or comes to wait, goes on. */
export function ring(words: Int32Array, index: number): void {
  Atomics.store(words, index, 1);
  Atomics.notify(words, index);
}

/**
 * Waits until the doorbell rings or the time is up, and answers it.
 *
 * @param timeout milliseconds; Infinity waits for ever
 * @returns whether it rang
 */
export function answer(words: Int32Array, index: number, timeout: number): boolean {
  if (Atomics.exchange(words, index, 0) === 1) return true;
  if (timeout <= 0) return false;
  Atomics.wait(words, index, 0, timeout);
  return Atomics.exchange(words, index, 0) === 1;
}
