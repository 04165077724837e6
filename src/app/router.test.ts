import { expect, test } from 'vitest';
import { LINK_TO_GALLERY, LINK_TO_OWN, linkToGallery, linkToScenario, readRoute } from './router.ts';

const gallery = { page: 'gallery', topic: null, search: '' };

test.each([
  ['', gallery],
  [LINK_TO_GALLERY, gallery],
  [linkToGallery(null), gallery],
  [linkToGallery('locks'), { ...gallery, topic: 'locks' }],
  [linkToGallery('locks', '锁 & #1?'), { ...gallery, topic: 'locks', search: '锁 & #1?' }],
  ['#/?search=a+b', { ...gallery, search: 'a b' }],
  ['#/?topic=cooking', gallery],
  [linkToScenario('ticket-lock'), { page: 'scenario', id: 'ticket-lock' }],
  [LINK_TO_OWN, { page: 'own' }],
  ['#v1:abc', { page: 'shared', fragment: 'v1:abc' }],
  ['#/what/ever', gallery],
])('%s', (hash, route) => expect(readRoute(hash)).toEqual(route));
