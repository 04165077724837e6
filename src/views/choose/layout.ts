import { objectLabelOf } from '../../model/labels.ts';
import type { State } from '../../model/state.ts';
import type { Candidate } from '../../store/candidates.ts';
import { eventName } from '../../trace/events.ts';
import { siteLine } from '../../trace/trace.ts';
import type { Words } from '../words/words.ts';

/** Operations whose `a` is a synchronization object. */
const onObject: ReadonlySet<string> = new Set(
  'acquire release set clear notify put get task-done barrier give-up file-open file-read file-write'.split(
    ' ',
  ),
);

/** What a candidate would do, in a few words, and at which line. */
export function describe(candidate: Candidate, state: State, words: Words): { does: string; line: number } {
  const name = eventName(candidate.operation);
  const verbs: Readonly<Record<string, string>> = words.choose.verbs;
  const verb = name === undefined || candidate.operation === 0 ? undefined : verbs[name];
  const object =
    candidate.object > 0 && (onObject.has(name ?? '') || isKnown(state, candidate.object, name))
      ? ` ${objectLabelOf(state, candidate.object)}`
      : '';
  return { does: verb === undefined ? words.choose.computes : verb + object, line: siteLine(candidate.site) };
}

const isKnown = (state: State, object: number, name: string | undefined): boolean =>
  (name === 'block' || name === 'pass') && state.objects.some(({ id }) => id === object);
