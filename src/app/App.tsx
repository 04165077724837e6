import { useEffect, useState, useSyncExternalStore } from 'react';
import { findScenario } from '../scenarios/index.ts';
import { PreferencesContext } from '../store/react.ts';
import { createStudio, type Studio } from '../store/studio.ts';
import { applyPreferences } from '../views/style/applyPreferences.ts';
import { ComparisonPage } from './pages/ComparisonPage.tsx';
import { GalleryPage } from './pages/GalleryPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { StudioPage } from './pages/StudioPage.tsx';
import type { AppParts } from './parts.ts';
import { type Route, readRoute } from './router.ts';
import { workOf } from './work.ts';

const subscribeToHash = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The whole page: the address decides what is shown. */
export function App(parts: AppParts) {
  const hash = useSyncExternalStore(subscribeToHash, () => location.hash);
  const route = readRoute(hash);
  useEffect(() => applyPreferences(document, parts.preferences), [parts.preferences]);
  return <PreferencesContext value={parts.preferences}>{page(route, hash, parts)}</PreferencesContext>;
}

function page(route: Route, hash: string, parts: AppParts) {
  switch (route.page) {
    case 'gallery':
      return <GalleryPage topic={route.topic} search={route.search} />;
    case 'scenario':
      if (findScenario(route.id) === undefined) return <NotFoundPage />;
      return <OpenStudio key={hash} route={route} parts={parts} />;
    case 'comparison': {
      const scenario = findScenario(route.id);
      const comparison = scenario?.compare[route.number - 1];
      if (scenario === undefined || comparison === undefined) return <NotFoundPage />;
      return <ComparisonPage key={hash} scenario={scenario} comparison={comparison} parts={parts} />;
    }
    case 'own':
    case 'shared':
      return <OpenStudio key={hash} route={route} parts={parts} />;
  }
}

type Opened = { readonly studio: Studio } | { readonly problem: string } | null;

function OpenStudio({ route, parts }: { readonly route: Route; readonly parts: AppParts }) {
  const [opened, setOpened] = useState<Opened>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes with the address, and with it all of this.
  useEffect(() => {
    let studio: Studio | undefined;
    let gone = false;
    void workOf(route, parts.defaults).then((opening) => {
      if (gone) return;
      if (!opening.ok) {
        setOpened({ problem: opening.message });
        return;
      }
      const { connect, preferences } = parts;
      studio = createStudio({ connect, preferences, work: opening.work });
      if (opening.view !== null) studio.playhead.setState(opening.view);
      setOpened({ studio });
    });
    return () => {
      gone = true;
      studio?.actions.dispose();
    };
  }, []);
  if (opened === null) return null;
  return 'studio' in opened ? (
    <StudioPage studio={opened.studio} defaults={parts.defaults} />
  ) : (
    <NotFoundPage problem={opened.problem} />
  );
}
