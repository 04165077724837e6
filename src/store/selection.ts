import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a person looks at: shown the same way in every view. */
export interface Selection {
  readonly thread: number | null;
  /** Under the pointer or the focus. */
  readonly hoverThread: number | null;
  /** A line that another view wants shown in the program; `count` tells two wishes for the same line apart. */
  readonly reveal: { readonly line: number; readonly count: number } | null;
}

export type SelectionStore = StoreApi<Selection>;

export const nothing: Selection = { thread: null, hoverThread: null, reveal: null };

export const createSelection = (): SelectionStore => createStore<Selection>(() => nothing);
