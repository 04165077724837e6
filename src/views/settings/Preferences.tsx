import { usePreferences, usePreferencesStore } from '../../store/react.ts';
import { IconButton } from '../parts/Button.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { useWords } from '../words/useWords.ts';
import './settings.css';

/** Colours, language, keys. */
export function PreferencesMenu() {
  const words = useWords().header;
  const store = usePreferencesStore();
  const { theme, language, shortcuts } = usePreferences((each) => each);
  return (
    <Popover label={words.menu} trigger={(props) => <IconButton icon="gear" label={words.menu} {...props} />}>
      <div className="settings">
        <div className="field">
          <span className="field-label" aria-hidden="true">
            {words.theme}
          </span>
          <Segmented
            label={words.theme}
            value={theme}
            options={(['system', 'light', 'dark'] as const).map((each) => [each, words.themes[each]])}
            onChange={(next) => store.setState({ theme: next })}
          />
        </div>
        <div className="field">
          <span className="field-label" aria-hidden="true">
            {words.language}
          </span>
          <Segmented
            label={words.language}
            value={language}
            options={[
              ['en', 'English'],
              ['zh', '简体中文'],
            ]}
            onChange={(next) => store.setState({ language: next })}
          />
        </div>
        <div className="field">
          <label className="check">
            <input
              type="checkbox"
              checked={shortcuts}
              onChange={(event) => store.setState({ shortcuts: event.target.checked })}
            />
            <span className="field-label">{words.shortcuts}</span>
          </label>
          <p className="field-help">{words.shortcutsHelp}</p>
        </div>
      </div>
    </Popover>
  );
}
