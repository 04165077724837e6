/** The part of the page's clock that playing needs; tests turn it by hand. */
export interface Frames {
  request(callback: (milliseconds: number) => void): number;
  cancel(id: number): void;
}

export const pageFrames: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (id) => cancelAnimationFrame(id),
};

/** Calls back at every frame with the milliseconds since the one before, until it is stopped or the callback says so. */
export function createTicker(frames: Frames, tick: (milliseconds: number) => boolean) {
  let request: number | undefined;
  let last: number | undefined;
  const frame = (now: number): void => {
    const passed = last === undefined ? 0 : Math.min(now - last, 250);
    last = now;
    request = tick(passed) ? frames.request(frame) : undefined;
  };
  return {
    start(): void {
      if (request !== undefined) return;
      last = undefined;
      request = frames.request(frame);
    },
    stop(): void {
      if (request !== undefined) frames.cancel(request);
      request = undefined;
    },
  };
}
