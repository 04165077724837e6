import { useSession } from '../../store/react.ts';
import { toChrome } from '../../trace/chrome.ts';
import { encodeTrace } from '../../trace/codec.ts';
import { Button } from '../parts/Button.tsx';
import { useWords } from '../words/useWords.ts';

/** Files to keep: the program, and the run in two formats. */
export function Downloads() {
  const words = useWords().share;
  const { name, source, model, length } = useSession((session) => ({
    name: session.name,
    source: session.source,
    model: session.model,
    length: session.length,
  }));
  const stem = name.replace(/\.py$/, '');
  return (
    <section>
      <h3>{words.download}</h3>
      <div className="downloads">
        <Button onClick={() => save(name, 'text/x-python', source)}>{words.program}</Button>
        <Button
          disabled={length === 0}
          onClick={() => save(`${stem}.trace.json`, 'application/json', encodeTrace(model.trace()))}
        >
          {words.trace}
        </Button>
        <Button
          disabled={length === 0}
          onClick={() => save(`${stem}.chrome.json`, 'application/json', toChrome(model.trace()))}
        >
          {words.chrome}
        </Button>
      </div>
      {length === 0 && <p className="field-help">{words.noTrace}</p>}
    </section>
  );
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
