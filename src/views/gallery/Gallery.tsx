import { useDeferredValue, useState } from 'react';
import { type Scenario, type Topic, topicIds, topics } from '../../scenarios/index.ts';
import { usePreferences } from '../../store/react.ts';
import { Button } from '../parts/Button.tsx';
import { Icon, Logo } from '../parts/Icon.tsx';
import { PreferencesMenu } from '../settings/Preferences.tsx';
import { useWords } from '../words/useWords.ts';
import { Card } from './Card.tsx';
import { countOf, type Shelf, shelves } from './layout.ts';
import { wordsOf } from './search.ts';
import './gallery.css';

interface GalleryProps {
  readonly scenarios: readonly Scenario[];
  readonly topic: Topic | null;
  /** What is searched for when the page is opened. */
  readonly search: string;
  readonly linkTo: (id: string) => string;
  readonly linkToOwn: string;
  readonly onTopic: (topic: Topic | null, search: string) => void;
  readonly onSearch: (search: string) => void;
}

/** All scenarios, as cards by topic. */
export function Gallery(props: GalleryProps) {
  const { scenarios, topic, linkTo, linkToOwn, onTopic, onSearch } = props;
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const [typed, setTyped] = useState(props.search);
  const search = useDeferredValue(typed);
  const found = shelves(scenarios, search, topic);
  const present = topicIds.filter((each) => scenarios.some((scenario) => scenario.topic === each));
  const type = (text: string): void => {
    setTyped(text);
    onSearch(text);
  };
  const choose = (chosen: Topic | null): void => onTopic(chosen, typed);
  return (
    <div className="gallery">
      <header className="gallery-head">
        <div className="gallery-brand">
          <Logo />
          <b>Lockstep</b>
          <PreferencesMenu />
        </div>
        <h1>{words.gallery.title}</h1>
        <p>{words.gallery.lead}</p>
        <div className="gallery-tools">
          <search className="gallery-search">
            <Icon name="search" size={18} />
            <input
              type="search"
              className="text-input"
              aria-label={words.gallery.search}
              placeholder={words.gallery.search}
              value={typed}
              onChange={(event) => type(event.target.value)}
            />
          </search>
          <a className="button" href={linkToOwn} title={words.gallery.ownSummary}>
            <Icon name="plus" size={16} />
            {words.gallery.own}
          </a>
        </div>
        <div className="gallery-topics" role="toolbar" aria-label={words.gallery.topics}>
          <TopicChip chosen={topic === null} onClick={() => choose(null)} text={words.gallery.all} />
          {present.map((each) => (
            <TopicChip
              key={each}
              chosen={topic === each}
              onClick={() => choose(each)}
              text={topics[each][language]}
            />
          ))}
        </div>
      </header>
      <main>
        <p className="unseen" role="status">
          {words.gallery.count(countOf(found))}
        </p>
        {found.map((shelf) => (
          <TopicShelf key={shelf.topic} shelf={shelf} linkTo={linkTo} search={search} />
        ))}
        {found.length === 0 && (
          <Nothing
            search={search.trim()}
            elsewhere={topic === null ? 0 : countOf(shelves(scenarios, search, null))}
            onElsewhere={() => choose(null)}
            onClear={() => {
              setTyped('');
              onTopic(null, '');
            }}
          />
        )}
      </main>
    </div>
  );
}

interface TopicShelfProps {
  readonly shelf: Shelf;
  readonly search: string;
  readonly linkTo: (id: string) => string;
}

function TopicShelf({ shelf, search, linkTo }: TopicShelfProps) {
  const language = usePreferences((each) => each.language);
  const words = wordsOf(search);
  const name = topics[shelf.topic][language];
  return (
    <section aria-label={name}>
      <h2>
        {name} <span className="shelf-count">{shelf.scenarios.length}</span>
      </h2>
      <ul className="cards">
        {shelf.scenarios.map((scenario) => (
          <li key={scenario.id}>
            <Card scenario={scenario} href={linkTo(scenario.id)} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NothingProps {
  readonly search: string;
  /** How many would be found without the choice of a topic. */
  readonly elsewhere: number;
  readonly onElsewhere: () => void;
  readonly onClear: () => void;
}

function Nothing({ search, elsewhere, onElsewhere, onClear }: NothingProps) {
  const words = useWords().gallery;
  return (
    <div className="gallery-none">
      <Icon name="search" size={28} />
      <h2>{words.none(search)}</h2>
      <p>{words.noneHelp}</p>
      <div className="gallery-ways">
        {elsewhere > 0 && (
          <Button kind="primary" onClick={onElsewhere}>
            {words.elsewhere(elsewhere)}
          </Button>
        )}
        <Button onClick={onClear}>{words.clear}</Button>
      </div>
    </div>
  );
}

function TopicChip({ text, chosen, onClick }: { text: string; chosen: boolean; onClick: () => void }) {
  return (
    <button type="button" className="topic-chip" aria-pressed={chosen} onClick={onClick}>
      {text}
    </button>
  );
}
