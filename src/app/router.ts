import { type Topic, topicIds } from '../scenarios/index.ts';

/** What an address names. */
export type Route =
  | { readonly page: 'gallery'; readonly topic: Topic | null; readonly search: string }
  | { readonly page: 'scenario'; readonly id: string }
  /** A scenario beside the nth run that it asks to be compared with, from 1. */
  | { readonly page: 'comparison'; readonly id: string; readonly number: number }
  | { readonly page: 'own' }
  /** A link that somebody shared: the whole fragment, to be decoded. */
  | { readonly page: 'shared'; readonly fragment: string };

/**
 *     #/            gallery          #/?topic=locks   one topic of it, or #/?search=word what has a word
 *     #/s/<id>      a scenario       #/new            an empty program
 *     #/c/<id>/<n>  its nth comparison
 *     #v1:…         a shared link
 */
export function readRoute(hash: string): Route {
  const fragment = hash.replace(/^#/, '');
  if (/^v\d+:/.test(fragment)) return { page: 'shared', fragment };
  const scenario = /^\/s\/([\w-]+)$/.exec(fragment)?.[1];
  if (scenario !== undefined) return { page: 'scenario', id: scenario };
  const [, compared, number] = /^\/c\/([\w-]+)(?:\/(\d+))?$/.exec(fragment) ?? [];
  if (compared !== undefined) return { page: 'comparison', id: compared, number: Number(number ?? 1) };
  if (fragment === '/new') return { page: 'own' };
  const asked = new URLSearchParams(/^\/\?(.*)$/.exec(fragment)?.[1] ?? '');
  return {
    page: 'gallery',
    topic: topicIds.find((each) => each === asked.get('topic')) ?? null,
    search: asked.get('search') ?? '',
  };
}

export const LINK_TO_GALLERY = '#/';
export const linkToScenario = (id: string): string => `#/s/${id}`;
export const linkToComparison = (id: string, number: number): string => `#/c/${id}/${number}`;
export function linkToGallery(topic: Topic | null, search = ''): string {
  const asked = new URLSearchParams();
  if (topic !== null) asked.set('topic', topic);
  if (search !== '') asked.set('search', search);
  return asked.size === 0 ? LINK_TO_GALLERY : `${LINK_TO_GALLERY}?${asked}`;
}
export const LINK_TO_OWN = '#/new';
