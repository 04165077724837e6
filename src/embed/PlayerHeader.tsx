import { makeLink } from '../store/link.ts';
import { usePreferences, useSession, useStudio } from '../store/react.ts';
import { HostBadge, RunButton } from '../views/header/Header.tsx';
import { Button } from '../views/parts/Button.tsx';
import { Icon, Logo } from '../views/parts/Icon.tsx';
import { useWords } from '../views/words/useWords.ts';

/** What the program is, the button that runs it, and the way to the studio. */
export function PlayerHeader() {
  const words = useWords();
  const studio = useStudio();
  const language = usePreferences((each) => each.language);
  const { title, name } = useSession((session) => ({ title: session.title, name: session.name }));
  const openStudio = async (): Promise<void> => {
    const link = await makeLink(studio.session.getState(), studio.playhead.getState());
    if (link.ok) window.open(new URL(`./${link.value}`, location.href), '_blank', 'noopener');
  };
  return (
    <header className="header player-header">
      <Logo />
      <h1>{title?.[language] ?? name}</h1>
      <div className="header-tools">
        <HostBadge />
        <Button kind="quiet" onClick={() => void openStudio()} aria-label={words.player.open}>
          <Icon name="open" size={16} />
          <span className="not-narrow">{words.player.open}</span>
        </Button>
        <RunButton />
      </div>
    </header>
  );
}
