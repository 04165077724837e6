import { useEffect, useId, useState } from 'react';
import { embedCode, linkLength, makeLink, type Pane } from '../../store/link.ts';
import { usePreferences, useStudio } from '../../store/react.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/useWords.ts';
import { Downloads } from './Downloads.tsx';
import './share.css';

interface ShareDialogProps {
  /** Address of this page and of the player, without fragment. */
  readonly page: string;
  readonly player: string;
  /** What the person came for: shown first. */
  readonly focus: 'link' | 'embed';
  readonly onClose: () => void;
}

const panes: readonly Pane[] = ['source', 'stage', 'timeline', 'console'];

/** The link to what is open, the code to embed it, and files to keep. */
export function ShareDialog({ page, player, focus, onClose }: ShareDialogProps) {
  const words = useWords();
  const studio = useStudio();
  const language = usePreferences((each) => each.language);
  const [fragment, setFragment] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState<readonly Pane[]>(['source', 'stage', 'timeline']);
  const [height, setHeight] = useState(560);

  useEffect(() => {
    void makeLink(studio.session.getState(), studio.playhead.getState()).then((link) => {
      if (link.ok) setFragment(link.value);
      else setProblem(link.error.message);
    });
  }, [studio]);

  const { title, name } = studio.session.getState();
  const link = fragment === null ? '' : page + fragment;
  const options = { panes: shown, height };
  const code =
    fragment === null ? '' : embedCode(player, fragment, options, `Lockstep: ${title?.[language] ?? name}`);
  const address = /src="([^"]*)"/.exec(code)?.[1]?.replaceAll('&amp;', '&');
  const linkPart = (
    <section key="link">
      <h3>{words.share.link}</h3>
      <Copyable label={words.share.link} text={link} />
      <p className="field-help">{words.share.linkHelp}</p>
      <Length characters={link.length} />
    </section>
  );
  const embedPart = (
    <section key="embed">
      <h3>{words.share.embed}</h3>
      <div className="share-options">
        <fieldset>
          <legend>{words.share.panes}</legend>
          {panes.map((pane) => (
            <label key={pane} className="check">
              <input
                type="checkbox"
                checked={shown.includes(pane)}
                onChange={({ target }) =>
                  setShown(panes.filter((each) => (each === pane ? target.checked : shown.includes(each))))
                }
              />
              {words.panes[pane]}
            </label>
          ))}
        </fieldset>
        <label className="check">
          {words.share.height}
          <input
            className="text-input"
            type="number"
            min={240}
            max={2000}
            step={20}
            value={height}
            onChange={(event) => setHeight(Math.max(240, Number(event.target.value)))}
          />
        </label>
      </div>
      <Copyable label={words.share.embed} text={code} rows={3} />
      <p className="field-help">{words.share.embedHelp}</p>
      {focus === 'embed' && address !== undefined && (
        <figure className="share-preview">
          <figcaption className="field-help">{words.share.preview}</figcaption>
          <iframe title={words.share.preview} src={address} />
        </figure>
      )}
    </section>
  );
  return (
    <Dialog title={words.share.title} closeLabel={words.share.close} onClose={onClose}>
      {problem !== null && (
        <p className="transport-note bad" role="alert">
          {problem}
        </p>
      )}
      {focus === 'link' ? [linkPart, embedPart] : [embedPart, linkPart]}
      <Downloads />
    </Dialog>
  );
}

function Copyable({
  label,
  text,
  rows,
}: {
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
}) {
  const words = useWords().share;
  const id = useId();
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('failed');
      const field = document.getElementById(id);
      if (field instanceof HTMLTextAreaElement) field.select();
    }
  };
  return (
    <div className="copyable">
      <textarea
        id={id}
        className="text-input"
        readOnly
        rows={rows ?? 2}
        aria-label={label}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={() => void copy()} disabled={text === ''}>
        {said === 'copied' ? <Icon name="check" size={16} /> : null}
        {said === 'copied' ? words.copied : words.copy}
      </Button>
      <span className={said === 'failed' ? 'field-help' : 'unseen'} role="status">
        {said === 'copied' ? words.copied : said === 'failed' ? words.copyFailed : ''}
      </span>
    </div>
  );
}

function Length({ characters }: { readonly characters: number }) {
  const words = useWords().share;
  const length = linkLength(characters);
  if (length === 'fine') return null;
  return (
    <p className="transport-note wait">
      <Icon name="warn" size={16} />
      {length === 'long' ? words.long(characters) : words.tooLong(characters)}
    </p>
  );
}
