import { useState } from 'react';
import { type Scenario, type Topic, topicIds, topics } from '../../scenarios/index.ts';
import { usePreferences } from '../../store/react.ts';
import { Button } from '../parts/Button.tsx';
import { Icon, Logo } from '../parts/Icon.tsx';
import { PreferencesMenu } from '../settings/Preferences.tsx';
import { useWords } from '../words/useWords.ts';
import { emblem, shelves } from './layout.ts';
import './gallery.css';

interface GalleryProps {
  readonly scenarios: readonly Scenario[];
  readonly topic: Topic | null;
  readonly linkTo: (id: string) => string;
  readonly linkToOwn: string;
  readonly onTopic: (topic: Topic | null) => void;
}

/** All scenarios, as cards by topic. */
export function Gallery({ scenarios, topic, linkTo, linkToOwn, onTopic }: GalleryProps) {
  const words = useWords();
  const language = usePreferences((each) => each.language);
  const [search, setSearch] = useState('');
  const found = shelves(scenarios, search, topic);
  const present = topicIds.filter((each) => scenarios.some((scenario) => scenario.topic === each));
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
        <div className="gallery-search">
          <Icon name="search" size={18} />
          <input
            type="search"
            className="text-input"
            aria-label={words.gallery.search}
            placeholder={words.gallery.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <div className="gallery-topics" role="toolbar" aria-label={words.gallery.topics}>
          <TopicChip chosen={topic === null} onClick={() => onTopic(null)} text={words.gallery.all} />
          {present.map((each) => (
            <TopicChip
              key={each}
              chosen={topic === each}
              onClick={() => onTopic(each)}
              text={topics[each][language]}
            />
          ))}
        </div>
      </header>
      <main>
        <p className="unseen" role="status">
          {words.gallery.count(found.reduce((sum, shelf) => sum + shelf.scenarios.length, 0))}
        </p>
        {found.map((shelf) => (
          <section key={shelf.topic} aria-label={topics[shelf.topic][language]}>
            <h2>{topics[shelf.topic][language]}</h2>
            <ul className="cards">
              {shelf.scenarios.map((scenario) => (
                <li key={scenario.id}>
                  <a className="card" href={linkTo(scenario.id)}>
                    <Emblem id={scenario.id} topic={scenario.topic} />
                    <h3>{scenario.title[language]}</h3>
                    <p>{scenario.summary[language]}</p>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && (
          <div className="gallery-none">
            <p>{words.gallery.none}</p>
            <Button
              onClick={() => {
                setSearch('');
                onTopic(null);
              }}
            >
              {words.gallery.clear}
            </Button>
          </div>
        )}
        <ul className="cards">
          <li>
            <a className="card own" href={linkToOwn}>
              <Icon name="plus" size={22} />
              <h3>{words.gallery.own}</h3>
              <p>{words.gallery.ownSummary}</p>
            </a>
          </li>
        </ul>
      </main>
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

const laneHues = ['var(--hue-0)', 'var(--hue-3)', 'var(--hue-2)', 'var(--hue-5)'];

function Emblem({ id, topic }: { readonly id: string; readonly topic: Topic }) {
  return (
    <svg className="emblem" viewBox="0 0 240 64" preserveAspectRatio="none" aria-hidden="true">
      {emblem(id, topic).map(({ lane, from, to, waits }) => (
        <rect
          key={`${lane} ${from}`}
          x={from * 240}
          y={8 + lane * 14 + (waits ? 2.5 : 0)}
          width={(to - from) * 240}
          height={waits ? 3 : 8}
          rx={waits ? 1.5 : 3}
          fill={laneHues[lane]}
          opacity={waits ? 0.35 : 0.9}
        />
      ))}
    </svg>
  );
}
