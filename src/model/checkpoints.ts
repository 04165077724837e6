import type { Columns } from '../trace/trace.ts';
import { Draft, EMPTY_STATE } from './draft.ts';
import { applyEvent, type FoldContext } from './fold.ts';
import type { State } from './state.ts';

/** One state is kept for so many events. Folding that many takes about a millisecond. */
export const CHECKPOINT = 2048;
/** Stepping back makes this many states at a time, so that the next steps back cost nothing. */
const BACKWARD = 32;
const RECENT = 256;

/** The state at any playhead of a trace that may still grow. */
export class Checkpoints {
  readonly #context: FoldContext;
  readonly #kept: State[] = [EMPTY_STATE];
  /** In order of use, oldest first. */
  readonly #recent = new Map<number, State>();
  #last = EMPTY_STATE;

  constructor(context: FoldContext) {
    this.#context = context;
  }

  /** Keeps the state of a fold that has come to a multiple of CHECKPOINT, each in turn. */
  keep(draft: Draft): void {
    this.#kept.push(draft.snapshot());
  }

  at(columns: Columns, playhead: number): State {
    if (playhead === this.#last.playhead) return this.#last;
    const state = this.#recent.get(playhead) ?? this.#fold(columns, playhead);
    this.remember(state);
    this.#last = state;
    return state;
  }

  remember(state: State): void {
    this.#recent.delete(state.playhead);
    this.#recent.set(state.playhead, state);
    if (this.#recent.size <= RECENT) return;
    for (const oldest of this.#recent.keys()) {
      this.#recent.delete(oldest);
      break;
    }
  }

  #fold(columns: Columns, playhead: number): State {
    const kept = this.#kept[Math.floor(playhead / CHECKPOINT)] ?? this.#kept.at(-1)!;
    const ahead = this.#last.playhead <= playhead && this.#last.playhead > kept.playhead;
    const draft = new Draft(ahead ? this.#last : kept);
    const distance = this.#last.playhead - playhead;
    if (distance > 0 && distance <= BACKWARD) {
      const from = Math.max(draft.playhead, playhead - BACKWARD);
      this.#apply(draft, columns, from);
      while (draft.playhead < playhead) {
        this.remember(draft.snapshot());
        this.#apply(draft, columns, draft.playhead + 1);
      }
    }
    this.#apply(draft, columns, playhead);
    return draft.snapshot();
  }

  #apply(draft: Draft, columns: Columns, playhead: number): void {
    for (let index = draft.playhead; index < playhead; index++)
      applyEvent(draft, columns, index, this.#context);
  }
}
