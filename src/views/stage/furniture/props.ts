import type { State } from '../../../model/state.ts';
import type { Words } from '../../words/words.ts';
import type { Block } from '../layout.ts';

/** What every drawing is given. */
export interface FurnitureProps {
  readonly block: Block;
  readonly words: Words;
  readonly state: State;
  /** How far a sleeping thread has slept, 0 … 1; null: it does not sleep. */
  readonly progress: (tid: number) => number | null;
}
