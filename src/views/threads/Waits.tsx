import { describeCycle } from '../../model/describe-waits.ts';
import { english } from '../../model/sentences.en.ts';
import { say } from '../../model/sentences.ts';
import { chinese } from '../../model/sentences.zh.ts';
import type { State } from '../../model/state.ts';
import { waitGraph } from '../../model/waits.ts';
import { usePreferences } from '../../store/react.ts';
import { Icon } from '../parts/Icon.tsx';
import { Sentence } from '../parts/Names.tsx';
import { useWords } from '../words/useWords.ts';

/** Threads that wait for each other in a ring, named link by link, from the step at which the ring closes. */
export function Waits({ state }: { readonly state: State }) {
  const words = useWords().threads;
  const sentenceWords = usePreferences(({ language }) => language) === 'zh' ? chinese : english;
  const { cycles } = waitGraph(state);
  if (cycles.length === 0 && state.ending?.kind !== 'deadlock') return null;
  return (
    <div className="waits" role="alert">
      <Icon name="warn" size={16} />
      <div>
        <b>{words.deadlock}</b> {words.deadlockHelp}
        <ul>
          {cycles.flatMap((cycle) =>
            describeCycle(state, cycle).map((link, index) => (
              <li key={`${cycle.threads[0]} ${cycle.threads[index]}`}>
                <Sentence parts={say(link, sentenceWords)} />
              </li>
            )),
          )}
          {cycles.length === 0 && state.ending?.kind === 'deadlock' && <li>{state.ending.text}</li>}
        </ul>
      </div>
    </div>
  );
}
