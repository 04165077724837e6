import { expect, test } from 'vitest';
import { LINK_TO_GALLERY, LINK_TO_OWN, linkToScenario, linkToTopic, readRoute } from './router.ts';

test.each([
  ['', { page: 'gallery', topic: null }],
  [LINK_TO_GALLERY, { page: 'gallery', topic: null }],
  [linkToTopic('locks'), { page: 'gallery', topic: 'locks' }],
  ['#/?topic=cooking', { page: 'gallery', topic: null }],
  [linkToScenario('ticket-lock'), { page: 'scenario', id: 'ticket-lock' }],
  [LINK_TO_OWN, { page: 'own' }],
  ['#v1:abc', { page: 'shared', fragment: 'v1:abc' }],
  ['#/what/ever', { page: 'gallery', topic: null }],
])('%s', (hash, route) => expect(readRoute(hash)).toEqual(route));
