import { createRoot } from 'react-dom/client';
import { defined } from '../base/assert.ts';
import { connectEngine } from '../engine/connect.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from '../engine/session.ts';
import { parsePlayer } from '../share/player.ts';
import { createPreferences } from '../store/preferences.ts';
import '../views/style/index.ts';
import { Player } from './Player.tsx';
import './player.css';

const root = defined(document.getElementById('root'), 'the element with the id "root"');
const hosts = globalThis.crossOriginIsolated ? 'workers' : 'inline';
const { options } = parsePlayer(location.search);
const { theme, lang } = options;
// The page around the player decides how it looks; nothing is remembered from one page to the next.
const preferences = createPreferences(undefined, navigator.languages, {
  theme,
  ...(lang !== 'auto' && { language: lang }),
});

createRoot(root).render(
  <Player
    connect={connectEngine}
    defaults={{ config: { ...DEFAULT_CONFIG, hosts }, schedule: DEFAULT_SCHEDULE }}
    preferences={preferences}
    options={options}
  />,
);
