import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { defined } from '../base/assert.ts';
import type { State } from '../model/state.ts';
import type { Playhead } from './playhead.ts';
import type { Preferences, PreferencesStore } from './preferences.ts';
import { isAtEnd, wantsInput } from './present.ts';
import type { Selection } from './selection.ts';
import type { Session } from './session.ts';
import type { Studio } from './studio.ts';

/** The open program, for every view below. */
export const StudioContext = createContext<Studio | null>(null);
/** The preferences, also where no program is open. */
export const PreferencesContext = createContext<PreferencesStore | null>(null);

export const useStudio = (): Studio => defined(useContext(StudioContext), 'the studio');
export const useActions = (): Studio['actions'] => useStudio().actions;

export const useSession = <T>(select: (session: Session) => T): T =>
  useStore(useStudio().session, useShallow(select));
export const usePlayhead = <T>(select: (playhead: Playhead) => T): T =>
  useStore(useStudio().playhead, useShallow(select));
export const useSelection = <T>(select: (selection: Selection) => T): T =>
  useStore(useStudio().selection, useShallow(select));

export const usePreferencesStore = (): PreferencesStore =>
  defined(useContext(PreferencesContext), 'the preferences');
export const usePreferences = <T>(select: (preferences: Preferences) => T): T =>
  useStore(usePreferencesStore(), select);

/** Does the playhead stand where there is nothing left of the trace? */
export function useAtEnd(): boolean {
  const where = usePlayhead(({ playhead, granularity }) => ({ playhead, granularity }));
  return useSession((session) => isAtEnd(session, where));
}

/** Is a line of input to be asked for, as far as the state at the playhead tells? */
export function useWantsInput(here: State): boolean {
  return useSession((session) => wantsInput(session, here));
}

/** The state of the machine at the playhead. */
export function useMachine(): State {
  const model = useSession((session) => session.model);
  // The length is asked for too: at a playhead past the old end there is more to see when the trace has grown.
  useSession((session) => session.length);
  const playhead = usePlayhead((each) => each.playhead);
  return model.stateAt(playhead);
}
