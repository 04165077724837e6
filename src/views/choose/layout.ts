import { objectLabelOf, taskLabelOf } from '../../model/labels.ts';
import type { State } from '../../model/state.ts';
import type { Candidate } from '../../store/candidates.ts';
import { eventName } from '../../trace/events.ts';
import { siteLine } from '../../trace/trace.ts';
import type { Words } from '../words/words.ts';

/** Operations whose `a` is a synchronization object, an end of a stream or a file. */
const onObject: ReadonlySet<string> = new Set(
  [
    'acquire release set clear notify put get buffer drop task-done barrier give-up',
    'send receive listen connect accept close shutdown load store',
    'file-open file-read file-write',
  ].flatMap((names) => names.split(' ')),
);
/** Those whose `a` is a task. */
const onTask: ReadonlySet<string> = new Set(['task-run', 'task-wait', 'task-end']);

/** What a candidate would do, in a few words, and at which line. */
export function describe(candidate: Candidate, state: State, words: Words): { does: string; line: number } {
  const name = eventName(candidate.operation);
  const verbs: Readonly<Record<string, string>> = words.choose.verbs;
  const verb = name === undefined || candidate.operation === 0 ? undefined : verbs[name];
  const { object: id } = candidate;
  const named =
    id <= 0
      ? ''
      : onTask.has(name ?? '')
        ? taskLabelOf(state, id)
        : onObject.has(name ?? '') || isKnown(state, id, name)
          ? objectLabelOf(state, id)
          : '';
  const object = named === '' ? '' : ` ${named}`;
  return { does: verb === undefined ? words.choose.computes : verb + object, line: siteLine(candidate.site) };
}

const isKnown = (state: State, object: number, name: string | undefined): boolean =>
  (name === 'block' || name === 'pass') && state.objects.some(({ id }) => id === object);
