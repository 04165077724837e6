import { useMemo } from 'react';
import { placeOf, type Scenario } from '../../scenarios/index.ts';
import { usePreferences } from '../../store/react.ts';
import { useWords } from '../words/useWords.ts';
import { Emblem } from './Emblem.tsx';
import { emblemOf } from './layout.ts';
import { cut, excerpt } from './search.ts';

interface CardProps {
  readonly scenario: Scenario;
  readonly href: string;
  /** The words of the search, to be marked. */
  readonly words: readonly string[];
}

/** A scenario in the gallery: what it is about, and what tells it apart from its neighbours. */
export function Card({ scenario, href, words }: CardProps) {
  const said = useWords().gallery;
  const language = usePreferences((each) => each.language);
  const { drawn, named } = useMemo(() => emblemOf(scenario.program), [scenario]);
  const number = placeOf(scenario.id)?.number ?? scenario.order;
  const because = excerpt(scenario, words, language);
  return (
    <a className="card" href={href}>
      <div className="card-top">
        <Emblem uses={drawn} />
        <span className="card-number">
          <span className="unseen">{said.number(number)}</span>
          <span aria-hidden="true">{number}</span>
        </span>
      </div>
      <h3>
        <Marked text={scenario.title[language]} words={words} />
      </h3>
      <p>
        <Marked text={scenario.summary[language]} words={words} />
      </p>
      {because !== null && (
        <p className="card-because">
          <small>{because.line === null ? said.inPoint : said.inProgram(because.line)}</small>{' '}
          {because.line === null ? (
            <Marked text={because.text} words={words} />
          ) : (
            <code>
              <Marked text={because.text} words={words} />
            </code>
          )}
        </p>
      )}
      <p className="card-uses">{named.map((use) => said.uses[use]).join(' · ')}</p>
      {scenario.packages.length > 0 && (
        <p className="card-needs">
          <span aria-hidden="true">† </span>
          {said.needs(scenario.packages.join(', '))}
        </p>
      )}
    </a>
  );
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  let at = 0;
  return cut(text, words).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.found ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
