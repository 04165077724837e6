import { sentenceAt } from '../../model/sentence.ts';
import { plain } from '../../model/sentence-parts.ts';
import { usePlayhead, usePreferences, useSession } from '../../store/react.ts';
import { ChooseButton } from '../choose/Choose.tsx';
import { Sentence } from '../parts/Names.tsx';
import { useSettled } from '../parts/useSettled.ts';
import { useWords } from '../words/useWords.ts';

/** One plain sentence: what the current step does. It is also what a screen reader hears. */
export function Now() {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const { model, length, phase } = useSession(({ model, length, phase }) => ({ model, length, phase }));
  const { playhead, playing } = usePlayhead(({ playhead, playing }) => ({ playhead, playing }));
  const parts =
    length === 0
      ? [
          {
            text:
              phase === 'idle' ? words.transport.idle : phase === 'starting' ? words.transport.starting : '',
          },
        ]
      : playhead === 0
        ? [{ text: words.transport.begin }]
        : sentenceAt(model, playhead, language);
  const spoken = useSettled(plain(parts), playing ? 2500 : 250);
  return (
    <div className="transport-now">
      <p className="transport-sentence" aria-hidden="true">
        <Sentence parts={parts} />
      </p>
      <p className="unseen" aria-live="polite" role="status" aria-label={words.transport.sentence}>
        {spoken}
      </p>
      {length > 0 && <ChooseButton />}
    </div>
  );
}
