import { scenarios, type Topic } from '../../scenarios/index.ts';
import { Gallery } from '../../views/gallery/Gallery.tsx';
import { LINK_TO_OWN, linkToScenario, linkToTopic } from '../router.ts';

/** All scenarios. */
export function GalleryPage({ topic }: { readonly topic: Topic | null }) {
  return (
    <Gallery
      scenarios={scenarios}
      topic={topic}
      linkTo={linkToScenario}
      linkToOwn={LINK_TO_OWN}
      onTopic={(next) => {
        location.hash = linkToTopic(next);
      }}
    />
  );
}
