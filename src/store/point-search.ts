import { pointStates } from './points.ts';
import { isGoing, type SessionStore } from './session.ts';

interface Ways {
  /** Stands at a playhead. */
  readonly goTo: (playhead: number) => void;
  /** Carries the run on, or begins one; resolves when it has stopped. */
  readonly goOn: () => Promise<void>;
  /** Lets the run rest where it is. */
  readonly rest: () => void;
}

/**
 * Goes to points to look for. One that the run has not come to yet is waited for while the run goes on, and gone to as soon
 * as it is there.
 */
export function createPointSearch(session: SessionStore, { goTo, goOn, rest }: Ways) {
  const forget = (): void => {
    if (session.getState().sought !== null) session.setState({ sought: null });
  };

  const unsubscribe = session.subscribe((now, before) => {
    const { sought } = now;
    if (sought === null) return;
    const state = pointStates(now)[sought];
    if (state?.kind === 'there') {
      forget();
      goTo(state.playhead);
    } else if (isGoing(before) && !isGoing(now)) forget();
  });

  return {
    async seek(index: number): Promise<void> {
      const state = pointStates(session.getState())[index];
      forget();
      if (state?.kind === 'there') goTo(state.playhead);
      if (state?.kind !== 'not-yet') return;
      session.setState({ sought: index });
      await goOn();
      if (!isGoing(session.getState())) forget();
    },
    /** Gives up what is waited for; the run that goes on for it rests. */
    cancel(): void {
      if (session.getState().sought === null) return;
      forget();
      if (isGoing(session.getState())) rest();
    },
    /** Gives up what is waited for, because something else is wanted. */
    forget,
    dispose: unsubscribe,
  };
}
