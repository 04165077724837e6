import { usePreferences } from '../../store/react.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const languages: Readonly<Record<'en' | 'zh', Words>> = { en, zh };

/** The texts of the interface in the language of the reader. */
export const useWords = (): Words => languages[usePreferences(({ language }) => language)];
