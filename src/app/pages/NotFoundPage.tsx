import { Icon } from '../../views/parts/Icon.tsx';
import { useWords } from '../../views/words/useWords.ts';
import { LINK_TO_GALLERY } from '../router.ts';
import './not-found.css';

/** An address that names nothing. */
export function NotFoundPage({ problem }: { readonly problem?: string }) {
  const words = useWords().stop;
  return (
    <main className="not-found">
      <Icon name="search" size={32} />
      <h1>{problem === undefined ? words.notFound : words.badLink}</h1>
      {problem !== undefined && <p>{problem}</p>}
      <a className="button" href={LINK_TO_GALLERY}>
        {words.back}
      </a>
    </main>
  );
}
