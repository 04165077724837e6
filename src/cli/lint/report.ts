import { sentenceAt } from '../../model/sentence.ts';
import { plain } from '../../model/sentence-parts.ts';
import type { Problem } from '../../scenarios/header.ts';
import { dumpLines } from '../../trace/dump.ts';
import { EventKind } from '../../trace/events.ts';
import type { Ran } from './run.ts';

const SECOND = 1e9;
/** More output than this is cut: `lockstep run` shows it all. */
const MOST_LINES = 40;

export const problemLine = (file: string, { line, field, message }: Problem): string =>
  `${file}:${line}: ${field}: ${message}\n`;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const seconds = (nanoseconds: number): string => `${Number((nanoseconds / SECOND).toPrecision(4))} s`;

/** What a run was: how it ended, where the points are in it, and, if that is wanted, what it printed. */
export function describeRun(file: string, { result, model, points }: Ran, printed: boolean): string {
  const { stdout, stderr, exitCode, stop } = result;
  const output = linesOf(stdout);
  const lines = [
    `${file}: ${stop?.reason}, exit code ${exitCode}, ${seconds(model.endTime)}, ${counted(model.length, 'event')}, ${counted(output.length, 'line')} of output`,
    ...points.map((playhead, index) => {
      if (playhead === 0) return `  point ${index + 1}: nowhere`;
      const said = plain(sentenceAt(model, playhead, 'en'));
      return `  point ${index + 1}: ${seconds(model.timeAt(playhead))}, event ${playhead}: ${said}`;
    }),
    ...(printed ? shortened(output).map((line) => `  | ${line}`) : []),
    ...(printed ? shortened(linesOf(stderr)).map((line) => `  ! ${line}`) : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Lines without their ends; a last empty one is no line. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES} more`];

/** The events of a run as text, each with its number; lines are left out, for they are most of them. */
export function* eventLines({ model }: Ran): Generator<string> {
  let number = 0;
  for (const text of dumpLines(model.trace())) {
    const { kind } = model.event(number);
    number++;
    if (kind !== EventKind.line) yield `${String(number).padStart(6)}  ${text}\n`;
  }
}

export const summary = (files: number, problems: number): string =>
  `${counted(files, 'file')}, ${problems === 0 ? 'no problem' : counted(problems, 'problem')}\n`;
