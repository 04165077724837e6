import { useEffect, useState } from 'react';
import { StudioContext } from '../../store/react.ts';
import type { Studio } from '../../store/studio.ts';
import { Header } from '../../views/header/Header.tsx';
import { listenToKeys } from '../../views/shortcuts.ts';
import { allPanes } from '../../views/studio-layout/layout.ts';
import { StudioLayout } from '../../views/studio-layout/StudioLayout.tsx';
import { studioViews } from '../../views/studio-layout/studioViews.tsx';
import { LINK_TO_GALLERY } from '../router.ts';

const views = studioViews(false);

/** One program, open. */
export function StudioPage({ studio }: { readonly studio: Studio }) {
  const [sharing, setSharing] = useState<'link' | 'embed' | null>(null);
  useEffect(() => listenToKeys(document, studio), [studio]);
  return (
    <StudioContext value={studio}>
      <StudioLayout
        header={
          <Header
            home={LINK_TO_GALLERY}
            onShare={() => setSharing('link')}
            onEmbed={() => setSharing('embed')}
          />
        }
        panes={allPanes}
        views={views}
      />
    </StudioContext>
  );
}
