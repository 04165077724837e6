import type { PlayerOptions } from '../share/player.ts';
import type { Studio } from '../store/studio.ts';
import type { Defaults } from '../store/work.ts';
import { listen, type ToPlayer, tell } from './messages.ts';
import { openFragment } from './open.ts';

/** No more often than this is the page told where the player is. */
const STATE_EVERY_MS = 100;

/** Connects an open program to the page around it; answers how to stop. */
export function converse(studio: Studio, defaults: Defaults, options: PlayerOptions): () => void {
  const { session, playhead, actions } = studio;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: unknown = session.getState().stop;

  const state = (): void => {
    timer = undefined;
    const { phase, length } = session.getState();
    const { playhead: here, playing } = playhead.getState();
    tell({ type: 'state', phase, length, playhead: here, playing });
  };
  const soon = (): void => {
    timer ??= setTimeout(state, STATE_EVERY_MS);
  };
  const unsubscribe = [
    playhead.subscribe(soon),
    session.subscribe(({ stop, model }) => {
      soon();
      if (stop === told) return;
      told = stop;
      if (stop === null || stop.reason === 'goal' || stop.reason === 'paused') return;
      const output = Array.from(model.outputs, (event) => model.event(event).text).join('');
      tell({ type: 'finished', reason: stop.reason, exitCode: stop.exitCode, output });
      if (!options.autoplay) actions.pause();
    }),
    listen((message) => void obey(message)),
  ];

  async function obey(message: ToPlayer): Promise<void> {
    switch (message.type) {
      case 'load': {
        const opened = await openFragment(message.link, defaults);
        if ('work' in opened) actions.open(opened.work);
        else actions.complain(opened.problem);
        return;
      }
      case 'run':
        return actions.run();
      case 'seek':
        return message.playhead === null ? actions.last() : actions.seek(message.playhead);
      case 'step':
        for (let left = Math.abs(message.count); left > 0; left--) {
          if (message.count > 0) await actions.step();
          else actions.back();
        }
    }
  }

  tell({ type: 'ready' });
  state();
  return () => {
    clearTimeout(timer);
    for (const stop of unsubscribe) stop();
  };
}
