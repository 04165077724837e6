import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlayerOptions } from '../share/player.ts';
import type { PreferencesStore } from '../store/preferences.ts';
import { PreferencesContext, StudioContext } from '../store/react.ts';
import type { Connect } from '../store/runner.ts';
import { createStudio, type Studio } from '../store/studio.ts';
import type { Defaults } from '../store/work.ts';
import { listenToKeys } from '../views/shortcuts.ts';
import type { AnyPane } from '../views/studio-layout/layout.ts';
import { StudioLayout } from '../views/studio-layout/StudioLayout.tsx';
import { studioViews } from '../views/studio-layout/studioViews.tsx';
import { applyPreferences } from '../views/style/applyPreferences.ts';
import { converse } from './converse.ts';
import { tell } from './messages.ts';
import { openFragment } from './open.ts';
import { PlayerHeader } from './PlayerHeader.tsx';
import { Poster } from './Poster.tsx';

export interface PlayerParts {
  readonly connect: Connect;
  readonly defaults: Defaults;
  readonly preferences: PreferencesStore;
  readonly options: PlayerOptions;
}

type Opened = { readonly studio: Studio } | { readonly problem: string };

/** The player: a poster until somebody wants it, then the program with the panes that were asked for. */
export function Player({ connect, defaults, preferences, options }: PlayerParts) {
  const [wanted, setWanted] = useState(!options.clickToLoad);
  const [opened, setOpened] = useState<Opened | null>(null);
  const fragment = useRef(location.hash);
  useEffect(() => applyPreferences(document, preferences), [preferences]);

  useEffect(() => {
    if (!wanted) return;
    let studio: Studio | undefined;
    let gone = false;
    void openFragment(fragment.current, defaults).then((result) => {
      if (gone) return;
      if ('problem' in result) {
        setOpened(result);
        return;
      }
      const arrive = options.step ?? result.work.arrive;
      studio = createStudio({ connect, preferences, work: { ...result.work, arrive } });
      setOpened({ studio });
    });
    return () => {
      gone = true;
      studio?.actions.dispose();
    };
  }, [wanted, connect, defaults, preferences, options.step]);

  return (
    <PreferencesContext value={preferences}>
      {opened !== null && 'studio' in opened ? (
        <OpenPlayer studio={opened.studio} defaults={defaults} options={options} />
      ) : (
        <Poster
          problem={opened === null ? null : opened.problem}
          loading={wanted}
          onLoad={() => setWanted(true)}
        />
      )}
    </PreferencesContext>
  );
}

interface OpenPlayerProps {
  readonly studio: Studio;
  readonly defaults: Defaults;
  readonly options: PlayerOptions;
}

function OpenPlayer({ studio, defaults, options }: OpenPlayerProps) {
  useEffect(() => listenToKeys(document, studio), [studio]);
  useEffect(() => converse(studio, defaults, options), [studio, defaults, options]);
  useEffect(() => {
    const hasPoints = studio.session.getState().lookFor.length > 0;
    tell({ type: 'resize', height: options.height ?? wantedHeight(options, hasPoints) });
  }, [options, studio]);
  const views = useMemo(() => {
    const all = studioViews({ readOnly: options.readonly });
    return {
      ...all,
      ...(!options.points && { points: null }),
      ...(!options.controls && { transport: null }),
    };
  }, [options]);
  return (
    <StudioContext value={studio}>
      <StudioLayout header={<PlayerHeader />} panes={options.panes as readonly AnyPane[]} views={views} />
    </StudioContext>
  );
}

/** The height at which nothing is squeezed. */
function wantedHeight({ panes, controls, points }: PlayerOptions, hasPoints: boolean): number {
  const upper = panes.some((pane) => pane !== 'timeline') ? 320 : 0;
  return (
    44 + (points && hasPoints ? 40 : 0) + upper + (controls ? 60 : 0) + (panes.includes('timeline') ? 200 : 0)
  );
}
