/** A clock that is turned by hand. */
export function handFrames() {
  let next: ((now: number) => void) | undefined;
  let now = 0;
  return {
    request(callback: (now: number) => void) {
      next = callback;
      return 1;
    },
    cancel() {
      next = undefined;
    },
    pass(milliseconds: number) {
      for (let left = milliseconds; left > 0; left -= 100) {
        now += Math.min(100, left);
        const callback = next;
        next = undefined;
        callback?.(now);
      }
    },
  };
}
