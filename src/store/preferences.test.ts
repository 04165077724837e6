import { expect, test } from 'vitest';
import { createPreferences, type KeyValueStorage } from './preferences.ts';

function memory(initial?: string): KeyValueStorage & { value: string | null } {
  return {
    value: initial ?? null,
    getItem() {
      return this.value;
    },
    setItem(_, value) {
      this.value = value;
    },
  };
}

test('the language is the first the browser knows that we speak', () => {
  expect(createPreferences(undefined, ['fr', 'zh-CN', 'en']).getState().language).toBe('zh');
  expect(createPreferences(undefined, ['fr']).getState().language).toBe('en');
});

test('a choice is kept', () => {
  const storage = memory();
  createPreferences(storage, ['en']).setState({
    theme: 'dark',
    language: 'zh',
    shortcuts: false,
    foldPoints: true,
  });
  expect(createPreferences(storage, ['en']).getState()).toEqual({
    theme: 'dark',
    language: 'zh',
    shortcuts: false,
    foldPoints: true,
  });
});

test('what was kept wrongly is forgotten', () => {
  for (const wrong of ['{', 'null', '7', '{"theme":"pink","language":"xx"}'])
    expect(createPreferences(memory(wrong), ['en']).getState()).toEqual({
      theme: 'system',
      language: 'en',
      shortcuts: true,
      foldPoints: null,
    });
});

test('a storage that refuses is no harm', () => {
  const refusing: KeyValueStorage = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  };
  const store = createPreferences(refusing, ['en']);
  store.setState({ theme: 'dark' });
  expect(store.getState().theme).toBe('dark');
});
