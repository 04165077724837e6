import { scenarios, type Topic } from '../../scenarios/index.ts';
import { Gallery } from '../../views/gallery/Gallery.tsx';
import { LINK_TO_OWN, linkToGallery, linkToScenario } from '../router.ts';

/** All scenarios. Topic and search stand in the address, so that going back finds them again. */
export function GalleryPage({ topic, search }: { readonly topic: Topic | null; readonly search: string }) {
  return (
    <Gallery
      scenarios={scenarios}
      topic={topic}
      search={search}
      linkTo={linkToScenario}
      linkToOwn={LINK_TO_OWN}
      onTopic={(nextTopic, nextSearch) => {
        location.hash = linkToGallery(nextTopic, nextSearch);
      }}
      onSearch={(next) => history.replaceState(history.state, '', linkToGallery(topic, next))}
    />
  );
}
