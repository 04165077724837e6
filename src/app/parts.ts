import type { PreferencesStore } from '../store/preferences.ts';
import type { Connect } from '../store/runner.ts';
import type { Defaults } from '../store/work.ts';

/** What the composition root puts together for the pages. */
export interface AppParts {
  readonly connect: Connect;
  readonly defaults: Defaults;
  readonly preferences: PreferencesStore;
}
