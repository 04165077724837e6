import type { PreferencesStore } from '../../store/preferences.ts';

/** Keeps the page in the colours and the language that were chosen; answers how to stop. */
export function applyPreferences(page: Document, preferences: PreferencesStore): () => void {
  const apply = (): void => {
    const { theme, language } = preferences.getState();
    if (theme === 'system') delete page.documentElement.dataset['theme'];
    else page.documentElement.dataset['theme'] = theme;
    page.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  };
  apply();
  return preferences.subscribe(apply);
}
