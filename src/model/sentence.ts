/** One plain sentence for any point of a run: what the current event did. */
import { describe, NOTHING_YET } from './describe.ts';
import type { Model } from './model.ts';
import type { Part } from './sentence-parts.ts';
import { english } from './sentences.en.ts';
import { say } from './sentences.ts';
import { chinese } from './sentences.zh.ts';

export type SentenceLanguage = 'en' | 'zh';

const WORDS = { en: english, zh: chinese };

/** The sentence of the event before the playhead, in pieces. */
export function sentenceAt(model: Model, playhead: number, language: SentenceLanguage): Part[] {
  const state = model.stateAt(playhead);
  const sentence =
    state.playhead === 0 ? NOTHING_YET : describe(model.event(state.playhead - 1), state, model.meta);
  return say(sentence, WORDS[language]);
}
