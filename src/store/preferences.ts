import { createStore, type StoreApi } from 'zustand/vanilla';

export type Language = 'en' | 'zh';
export type Theme = 'system' | 'light' | 'dark';

/** What a person likes; kept in the browser. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  /** Single-key shortcuts; arrows, Space and the function keys of a debugger. */
  readonly shortcuts: boolean;
  /** Are the points to look for folded to one line? null: where there is little room. */
  readonly foldPoints: boolean | null;
}

export type PreferencesStore = StoreApi<Preferences>;

/** The part of Web Storage that is used; a page may have none, or refuse it. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'lockstep.preferences';
const themes: readonly unknown[] = ['system', 'light', 'dark'];

function stored(storage: KeyValueStorage | undefined): Partial<Preferences> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/**
 * The preferences as kept, else as the browser suggests.
 * @param languages what the browser prefers, as `navigator.languages`
 */
export function createPreferences(
  storage: KeyValueStorage | undefined,
  languages: readonly string[],
  fixed: Partial<Preferences> = {},
): PreferencesStore {
  const kept = stored(storage);
  const spoken = languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'en';
  const language = kept.language === 'en' || kept.language === 'zh' ? kept.language : undefined;
  const store = createStore<Preferences>(() => ({
    theme: themes.includes(kept.theme) && kept.theme !== undefined ? kept.theme : 'system',
    language: language ?? (spoken.toLowerCase().startsWith('zh') ? 'zh' : 'en'),
    shortcuts: kept.shortcuts !== false,
    foldPoints: typeof kept.foldPoints === 'boolean' ? kept.foldPoints : null,
    ...fixed,
  }));
  store.subscribe((preferences) => {
    try {
      storage?.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // A full or forbidden storage only means that nothing is remembered.
    }
  });
  return store;
}
