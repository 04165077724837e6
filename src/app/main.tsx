import { createRoot } from 'react-dom/client';
import { defined } from '../base/assert.ts';
import { connectEngine } from '../engine/connect.ts';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from '../engine/session.ts';
import { createPreferences } from '../store/preferences.ts';
import { browserStorage } from '../views/style/browserStorage.ts';
import '../views/style/index.ts';
import { App } from './App.tsx';

const root = defined(document.getElementById('root'), 'the element with the id "root"');
const hosts = globalThis.crossOriginIsolated ? 'workers' : 'inline';

createRoot(root).render(
  <App
    connect={connectEngine}
    defaults={{ config: { ...DEFAULT_CONFIG, hosts }, schedule: DEFAULT_SCHEDULE }}
    preferences={createPreferences(browserStorage(), navigator.languages)}
  />,
);
