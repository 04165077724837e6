import { threadLabel } from '../../model/labels.ts';
import type { Model } from '../../model/model.ts';
import type { State } from '../../model/state.ts';

/** One piece of output, as it is shown. */
export interface OutputLine {
  /** Index of the event; the playhead just after it is one more. */
  readonly event: number;
  readonly tid: number;
  readonly name: string;
  readonly time: number;
  readonly error: boolean;
  readonly text: string;
}

/** The page never holds more lines than this; the earlier ones are counted. */
const MOST_LINES = 200;

/** What was printed up to the playhead, the latest `MOST_LINES` pieces; each with its ending line break cut off. */
export function outputLines(model: Model, state: State): { lines: OutputLine[]; left: number } {
  const left = Math.max(0, state.outputs - MOST_LINES);
  const lines: OutputLine[] = [];
  for (let index = left; index < state.outputs; index++) {
    const event = model.outputs[index] ?? 0;
    const { tid, time, a, text } = model.event(event);
    const shown = withoutEscapes(text.replace(/\r?\n$/, ''));
    lines.push({ event, tid, name: threadLabel(state, tid), time, error: a === 2, text: shown });
  }
  return { lines, left };
}

/** Colour codes of a terminal mean nothing here yet; they are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with the escape character.
const withoutEscapes = (text: string): string => text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
