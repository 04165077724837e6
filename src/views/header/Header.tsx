import { findScenario, topics } from '../../scenarios/index.ts';
import { useActions, usePreferences, useSession } from '../../store/react.ts';
import { Button } from '../parts/Button.tsx';
import { Logo } from '../parts/Icon.tsx';
import { Neighbours } from '../parts/Neighbours.tsx';
import { PreferencesMenu } from '../settings/Preferences.tsx';
import { Settings } from '../settings/Settings.tsx';
import { useWords } from '../words/useWords.ts';
import './header.css';

interface HeaderProps {
  readonly home: string;
  readonly linkTo: (id: string) => string;
  readonly onShare: () => void;
  readonly onEmbed: () => void;
}

/** Where we are, what it runs on, and the button that runs it. */
export function Header({ home, linkTo, onShare, onEmbed }: HeaderProps) {
  const words = useWords().header;
  return (
    <header className="header">
      <a className="header-brand" href={home} aria-label={`Lockstep: ${words.home}`}>
        <Logo />
        <span>Lockstep</span>
      </a>
      <Breadcrumb home={home} />
      <Neighbours linkTo={linkTo} />
      <div className="header-tools">
        <HostBadge />
        <Settings />
        <Button className="wide-only" onClick={onEmbed}>
          {words.embed}
        </Button>
        <Button className="not-narrow" onClick={onShare}>
          {words.share}
        </Button>
        <PreferencesMenu />
        <RunButton />
      </div>
    </header>
  );
}

function Breadcrumb({ home }: { readonly home: string }) {
  const words = useWords().header;
  const language = usePreferences((each) => each.language);
  const { origin, title } = useSession((session) => ({ origin: session.origin, title: session.title }));
  const scenario = origin.kind === 'scenario' ? findScenario(origin.id) : undefined;
  const name = title?.[language] ?? (origin.kind === 'shared' ? words.shared : words.own);
  return (
    <nav className="breadcrumb" aria-label={words.home}>
      {scenario !== undefined && (
        <>
          <a href={`${home}?topic=${scenario.topic}`}>{topics[scenario.topic][language]}</a>
          <span aria-hidden="true">/</span>
        </>
      )}
      <h1>{name}</h1>
    </nav>
  );
}

/** What the program runs on: said quietly, explained on request. */
export function HostBadge() {
  const words = useWords().header;
  const { hosts, asked, workers } = useSession((session) => ({
    hosts: session.hosts,
    asked: session.config.hosts,
    workers: session.workers,
  }));
  if (asked === 'workers' && (hosts === null || (hosts === 'workers' && workers === 0))) return null;
  const inline = (hosts ?? asked) === 'inline';
  const byChoice = inline && asked === 'inline' && globalThis.crossOriginIsolated;
  const text = !inline ? words.workers(workers) : byChoice ? words.chosenInline : words.inline;
  return (
    <span
      className={`host-badge button chip ${inline ? 'inline' : ''}`}
      title={inline ? words.inlineHelp : words.workersHelp}
    >
      <span className={inline ? 'chip-dot' : 'chip-dot good'} aria-hidden="true" />
      <span className="host-text">{text}</span>
    </span>
  );
}

/** Run, Run again, or Stop. */
export function RunButton() {
  const words = useWords().header;
  const { run, stop } = useActions();
  const { busy, fresh } = useSession((session) => ({
    busy: session.phase === 'running' || session.phase === 'starting',
    fresh: session.ran === null,
  }));
  return busy ? (
    <Button kind="primary" className="run-button" icon="stop" onClick={stop}>
      {words.stop}
    </Button>
  ) : (
    <Button kind="primary" className="run-button" onClick={() => void run()}>
      {fresh ? words.run : words.runAgain}
    </Button>
  );
}
