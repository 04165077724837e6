import { Icon } from '../../views/parts/Icon.tsx';
import { useWords } from '../../views/words/useWords.ts';
import { LINK_TO_GALLERY } from '../router.ts';
import './not-found.css';

/** An address that names nothing. */
export function NotFoundPage({ what }: { readonly what: 'scenario' | 'link' }) {
  const words = useWords().stop;
  return (
    <main className="not-found">
      <Icon name="search" size={32} />
      <h1>{what === 'link' ? words.badLink : words.notFound}</h1>
      <a className="button" href={LINK_TO_GALLERY}>
        {words.back}
      </a>
    </main>
  );
}
