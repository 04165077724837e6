/**
 * What the player and the page around it say to each other, by `postMessage`. Every message has `lockstep: 1`.
 *
 *     page ──▶ player   load, run, seek, step
 *     player ──▶ page   ready, state, finished, resize
 */

export type ToPlayer =
  /** Opens a link (its fragment, `#v1:…`) or a scenario (`#/s/<id>`). Nothing is run. */
  | { readonly type: 'load'; readonly link: string }
  | { readonly type: 'run' }
  /** To a number of events; `null`: to the end. */
  | { readonly type: 'seek'; readonly playhead: number | null }
  /** So many steps forward, or back when negative. */
  | { readonly type: 'step'; readonly count: number };

export type FromPlayer =
  | { readonly type: 'ready' }
  | {
      readonly type: 'state';
      readonly phase: string;
      readonly playhead: number;
      readonly length: number;
      readonly playing: boolean;
    }
  | { readonly type: 'finished'; readonly reason: string; readonly exitCode: number; readonly output: string }
  /** The height at which nothing is squeezed. */
  | { readonly type: 'resize'; readonly height: number };

const MARK = { lockstep: 1 } as const;
const MOST_STEPS = 10_000;

/** Reads a message; null: it is not for us, or makes no sense. */
export function readMessage(data: unknown): ToPlayer | null {
  if (typeof data !== 'object' || data === null) return null;
  const { lockstep, type, link, playhead, count } = data as Record<string, unknown>;
  if (lockstep !== MARK.lockstep) return null;
  switch (type) {
    case 'load':
      return typeof link === 'string' ? { type, link } : null;
    case 'run':
      return { type };
    case 'seek':
      if (playhead === null || playhead === undefined) return { type, playhead: null };
      return Number.isInteger(playhead) ? { type, playhead: Math.max(0, playhead as number) } : null;
    case 'step': {
      const steps = count === undefined ? 1 : count;
      if (!Number.isInteger(steps)) return null;
      return { type, count: Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps as number)) };
    }
    default:
      return null;
  }
}

/** Tells the page around the player; a player in a page of its own tells nobody. */
export function tell(message: FromPlayer): void {
  if (parent === window) return;
  parent.postMessage({ ...MARK, ...message }, '*');
  // Canvas listens to this one.
  if (message.type === 'resize')
    parent.postMessage({ subject: 'lti.frameResize', height: message.height }, '*');
}

/** Hears the page around the player, and nobody else; answers how to stop. */
export function listen(hear: (message: ToPlayer) => void): () => void {
  const heard = (event: MessageEvent): void => {
    if (event.source !== parent || parent === window) return;
    const message = readMessage(event.data);
    if (message !== null) hear(message);
  };
  addEventListener('message', heard);
  return () => removeEventListener('message', heard);
}
