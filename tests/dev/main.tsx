/** The app on the fake engine, for looking at views: served by `npm run dev` under /tests/dev/. */
import { createRoot } from 'react-dom/client';
import { App } from '../../src/app/App.tsx';
import { DEFAULT_CONFIG, DEFAULT_SCHEDULE } from '../../src/engine/session.ts';
import { createPreferences } from '../../src/store/preferences.ts';
import { browserStorage } from '../../src/views/style/browserStorage.ts';
import '../../src/views/style/index.ts';
import { createFakeEngine } from '../support/fake-engine.ts';
import { traceFor } from '../support/made-traces.ts';

/** `?long`: a run of about 100,000 events. `?zoo`: one object of every kind. */
const asked = location.search.replace('?', '\n# ');
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <App
    connect={async () => createFakeEngine((source) => traceFor(source + asked))}
    defaults={{ config: DEFAULT_CONFIG, schedule: DEFAULT_SCHEDULE }}
    preferences={createPreferences(browserStorage(), navigator.languages)}
  />,
);
