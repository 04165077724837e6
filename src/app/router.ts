import { type Topic, topicIds } from '../scenarios/index.ts';

/** What an address names. */
export type Route =
  | { readonly page: 'gallery'; readonly topic: Topic | null }
  | { readonly page: 'scenario'; readonly id: string }
  /** A scenario beside the nth run that it asks to be compared with, from 1. */
  | { readonly page: 'comparison'; readonly id: string; readonly number: number }
  | { readonly page: 'own' }
  /** A link that somebody shared: the whole fragment, to be decoded. */
  | { readonly page: 'shared'; readonly fragment: string };

/**
 *     #/            gallery          #/?topic=locks   one topic of it
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
  const topic = /^\/\?topic=(\w+)$/.exec(fragment)?.[1];
  return { page: 'gallery', topic: topicIds.find((each) => each === topic) ?? null };
}

export const linkToScenario = (id: string): string => `#/s/${id}`;
export const linkToComparison = (id: string, number: number): string => `#/c/${id}/${number}`;
export const linkToTopic = (topic: Topic | null): string => (topic === null ? '#/' : `#/?topic=${topic}`);
export const LINK_TO_GALLERY = '#/';
export const LINK_TO_OWN = '#/new';
