import { processLabel } from '../../model/labels.ts';
import { historyOf, type State, type Variable } from '../../model/state.ts';

/** A shared variable as a box. */
export interface VariableBox {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly repr: string;
  readonly before: readonly string[];
  /** Who set it. */
  readonly tid: number;
  /** Index of the event that set it. */
  readonly event: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

export const VARIABLE = { h: 56, gap: 10, most: 12, chars: 22 } as const;

/** Values that say something to a person: no functions, classes, modules, nor lists of such. */
const isTelling = ({ scope, name, repr }: Variable): boolean =>
  scope !== 'local' && !name.startsWith('__') && !/^[[({]*</.test(repr);

const keyOf = ({ scope, name }: Variable): string => `${scope} ${name}`;

/** The text of the line at a place in the program; '' when it is not known. */
export type LineAt = (site: number) => string;

/** Does the line bind its variable anew for every turn of a loop? That is no change that anybody waits for. */
const isLoop = (line: string): boolean => /^\s*(async\s+)?for\b/.test(line);

/**
 * The names of variables that threads or processes have in common, as far as a trace tells, which knows who changes a variable but
 * not who reads it: those that several threads of a process set, or that a process changes in more than one place while others
 * are there to see it, or of which processes have different values.
 */
export function sharedNames(whole: State, lineAt: LineAt): ReadonlySet<string> {
  const crowds = new Map(whole.processes.map(({ pid, threads }) => [pid as number, threads.length > 1]));
  const several = whole.processes.length > 1;
  const shared = new Set<string>();
  const values = new Map<string, string>();
  for (const variable of whole.variables) {
    const { pid, repr, setters, sites } = variable;
    const key = keyOf(variable);
    const elsewhere = values.get(key);
    const differs = elsewhere !== undefined && elsewhere !== repr;
    const places = sites.filter((site) => !isLoop(lineAt(site)));
    const watched = places.length > 1 && (crowds.get(pid) === true || several);
    if (setters.length > 1 || watched || differs) shared.add(key);
    values.set(key, repr);
  }
  return shared;
}

/** Boxes for the variables that are shared; the latest changed when there are too many. @param names see sharedNames */
export function layVariables(
  state: State,
  names: ReadonlySet<string>,
  width: number,
  top: number,
): VariableBox[] {
  const shown = state.variables
    .filter((variable) => isTelling(variable) && names.has(keyOf(variable)))
    .sort((one, other) => other.event - one.event)
    .slice(0, VARIABLE.most)
    .sort((one, other) => one.name.localeCompare(other.name) || one.pid - other.pid);
  const several = new Set(shown.map(({ pid }) => pid)).size > 1;
  let x = 0;
  let y = top + 24;
  return shown.map((variable) => {
    const { pid, name, repr, tid, event } = variable;
    const owner = several ? processLabel(state, pid) : '';
    const [, ...before] = historyOf(variable, 5).map((each) => each.repr);
    const longest = Math.max(name.length + owner.length + 1, Math.min(repr.length, VARIABLE.chars) + 2, 8);
    const w = Math.min(width, Math.max(92, longest * 8 + 24));
    if (x > 0 && x + w > width) {
      x = 0;
      y += VARIABLE.h + VARIABLE.gap;
    }
    const box = { key: `${pid} ${keyOf(variable)}`, name, owner, repr, before, tid, event, x, y, w };
    x += w + VARIABLE.gap;
    return box;
  });
}
