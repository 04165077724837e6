import { useEffect, useState } from 'react';
import { StudioContext } from '../../store/react.ts';
import type { Studio } from '../../store/studio.ts';
import type { Defaults } from '../../store/work.ts';
import { Header } from '../../views/header/Header.tsx';
import { ShareDialog } from '../../views/share/ShareDialog.tsx';
import { listenToKeys } from '../../views/shortcuts.ts';
import { allPanes } from '../../views/studio-layout/layout.ts';
import { StudioLayout } from '../../views/studio-layout/StudioLayout.tsx';
import { studioViews } from '../../views/studio-layout/studioViews.tsx';
import { listenToDrops } from '../dropped.ts';
import { LINK_TO_GALLERY, linkToComparison, linkToScenario } from '../router.ts';

const views = studioViews({
  readOnly: false,
  links: { toScenario: linkToScenario, toComparison: linkToComparison },
});

/** One program, open. */
export function StudioPage({ studio, defaults }: { readonly studio: Studio; readonly defaults: Defaults }) {
  const [sharing, setSharing] = useState<'link' | 'embed' | null>(null);
  useEffect(() => listenToKeys(document, studio), [studio]);
  useEffect(() => listenToDrops(document, studio, defaults), [studio, defaults]);
  return (
    <StudioContext value={studio}>
      <StudioLayout
        header={
          <Header
            home={LINK_TO_GALLERY}
            linkTo={linkToScenario}
            onShare={() => setSharing('link')}
            onEmbed={() => setSharing('embed')}
          />
        }
        panes={allPanes}
        views={views}
      />
      {sharing !== null && (
        <ShareDialog
          page={location.href.replace(/#.*$/, '')}
          player={new URL('embed.html', location.href).href}
          focus={sharing}
          onClose={() => setSharing(null)}
        />
      )}
    </StudioContext>
  );
}
