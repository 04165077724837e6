import { describe, expect, test } from 'vitest';
import {
  checkArchitecture,
  findCycles,
  registryMentions,
  rooms,
  unnamedRooms,
} from './support/architecture.ts';
import { projectFiles } from './support/project-files.ts';

describe('the project', () => {
  test('keeps the rules of the house', () => {
    expect(checkArchitecture(projectFiles('src'))).toEqual([]);
  });

  test('names every room in docs/architecture.md', () => {
    const page = projectFiles('docs').get('docs/architecture.md');
    if (page !== undefined) expect(unnamedRooms(page)).toEqual([]);
  });

  test('names no package registry', () => {
    const mentions = [...projectFiles()].flatMap(([path, text]) =>
      registryMentions(text).map((mention) => `${path}: ${mention}`),
    );
    expect(mentions).toEqual([]);
  });
});

/** Checks files given as `path: text`, in rooms that have their README. */
function check(sources: Record<string, string>): string[] {
  const files = new Map<string, string>();
  for (const [path, text] of Object.entries(sources)) {
    const [, room] = path.split('/');
    files.set(`src/${room}/README.md`, `# ${room}`);
    files.set(path, text);
  }
  return checkArchitecture(files);
}

describe('the room table', () => {
  test('lets a room import what its row allows', () => {
    const problems = check({
      'src/base/ids.ts': 'export type Tid = number;',
      'src/kernel/threads.ts': "import type { Tid } from '../base/ids.ts';\nimport './sibling';",
      'src/kernel/sibling.ts': "export * from '../base/ids';",
    });
    expect(problems).toEqual([]);
  });

  test.each([
    ['import', "import { run } from '../vm/eval.ts';"],
    ['type import', "import type { run } from '../vm/eval.ts';"],
    ['re-export', "export { run } from '../vm/eval.ts';"],
    ['star export', "export * from '../vm/eval.ts';"],
    ['side effect', "import '../vm/eval.ts';"],
    ['dynamic import', "export const vm = () => import('../vm/eval.ts');"],
    ['type of a module', "export type Run = typeof import('../vm/eval.ts').run;"],
    ['worker script', "export const url = new URL('../vm/eval.ts', import.meta.url);"],
    ['raw text', "import text from '../vm/eval.ts?raw';"],
  ])('refuses a %s that it does not allow', (_, text) => {
    const problems = check({ 'src/vm/eval.ts': 'export const run = 1;', 'src/trace/codec.ts': text });
    expect(problems).toEqual([expect.stringMatching(/^src\/trace\/codec\.ts: trace\/ may not import vm\//)]);
  });

  test('lets the store see the types of the engine, not its values', () => {
    const engine = { 'src/engine/session.ts': 'export class Session {}' };
    const importing = (text: string) => check({ ...engine, 'src/store/session.ts': text });
    expect(importing("import type { Session } from '../engine/session.ts';")).toEqual([]);
    expect(importing("import { type Session } from '../engine/session.ts';")).toEqual([]);
    expect(importing("import { Session } from '../engine/session.ts';")).toEqual([
      'src/store/session.ts: store/ may import only types of engine/ ("../engine/session.ts")',
    ]);
  });

  test('keeps the page, the player and the command line apart', () => {
    const files = { 'src/app/main.tsx': '', 'src/embed/main.tsx': "import '../app/main.tsx';" };
    expect(check(files)).toEqual(['src/embed/main.tsx: embed/ may not import app/ ("../app/main.tsx")']);
    expect(check({ 'src/store/s.ts': '', 'src/cli/main.ts': "import '../store/s.ts';" })).toHaveLength(1);
  });

  test('lists in each row only rooms that exist', () => {
    for (const row of Object.values(rooms))
      expect(Object.keys(rooms)).toEqual(expect.arrayContaining([...row]));
  });

  test('refuses a folder that is no room, and a room without a README', () => {
    expect(check({ 'src/utils/misc.ts': '' })).toEqual(['src/utils: not a room of the house']);
    expect(checkArchitecture(new Map([['src/base/ids.ts', '']]))).toEqual(['src/base: has no README.md']);
  });

  test('finds the rooms that a page does not name', () => {
    expect(unnamedRooms('base/ program/ trace/')).toContain('kernel');
    expect(unnamedRooms('base/ program/ trace/')).not.toContain('trace');
  });
});

describe('imports', () => {
  test('name a file, not a folder or nothing', () => {
    const problems = check({
      'src/vm/objects/index.ts': '',
      'src/vm/a.ts': "import './objects';",
      'src/vm/b.ts': "import './gone.ts';",
      'src/vm/c.ts': "import '../../scripts/start.mjs';",
    });
    expect(problems).toEqual([
      'src/vm/a.ts: "./objects" names no file under src',
      'src/vm/b.ts: "./gone.ts" names no file under src',
      'src/vm/c.ts: "../../scripts/start.mjs" names no file under src',
    ]);
  });

  test('of tests are their own business, but nobody else imports them', () => {
    const problems = check({
      'src/vm/eval.ts': "import './eval.test-support.ts';",
      'src/vm/eval.test-support.ts': "import '../app/main.tsx';",
      'src/vm/eval.test.ts': "import '../app/main.tsx';",
      'src/app/main.tsx': '',
    });
    expect(problems).toEqual(['src/vm/eval.ts: imports src/vm/eval.test-support.ts, which is for tests']);
  });

  test('make no cycle, types included', () => {
    const problems = check({
      'src/vm/a.ts': "import './b.ts';",
      'src/vm/b.ts': "import type { C } from './c.ts';",
      'src/vm/c.ts': "export * from './a.ts';",
    });
    expect(problems).toEqual(['cycle: src/vm/a.ts → src/vm/b.ts → src/vm/c.ts → src/vm/a.ts']);
  });

  test('may start a worker whose script imports the file that starts it', () => {
    const problems = check({
      'src/engine/hosts/worker.ts': "new Worker(new URL('./script.ts', import.meta.url));",
      'src/engine/hosts/script.ts': "import './worker.ts';",
    });
    expect(problems).toEqual([]);
  });
});

describe('cycles', () => {
  test('are found once each, wherever the search starts', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['b']],
      ['d', ['d']],
    ]);
    expect(findCycles(graph)).toEqual([['b', 'c'], ['d']]);
  });

  test('are not seen in a diamond', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(findCycles(graph)).toEqual([]);
  });
});

describe('what belongs in one place', () => {
  test.each([
    ['SharedArrayBuffer', 'src/model/fold.ts', 'new SharedArrayBuffer(8);'],
    ['SharedArrayBuffer', 'src/program/code.ts', 'export type Memory = SharedArrayBuffer;'],
    ['Atomics', 'src/trace/ring.ts', 'globalThis.Atomics.load(view, 0);'],
    ['workers', 'src/engine/session.ts', "new Worker(new URL('./session.ts', import.meta.url));"],
    ['workers', 'src/app/pool.ts', 'new globalThis.SharedWorker(url);'],
    ['workers', 'src/cli/pool.ts', "import { Worker as Thread } from 'node:worker_threads';"],
    ['react', 'src/store/session.ts', "import { useState } from 'react';"],
    ['react', 'src/model/x.ts', "import { createRoot } from 'react-dom/client';"],
    ['zustand', 'src/store/session.ts', "import { create } from 'zustand';"],
    ['components', 'src/store/Panel.tsx', 'export const Panel = () => <p />;'],
    ['d3', 'src/app/page.ts', "import { zoom } from 'd3';"],
    ['d3', 'src/store/drag.ts', "import { drag } from 'd3-drag';"],
    ['codemirror', 'src/app/page.ts', "import { EditorView } from '@codemirror/view';"],
    ['py-ast', 'src/vm/x.ts', "import { parse } from 'py-ast';"],
    ['node:', 'src/engine/session.ts', "import { readFileSync } from 'node:fs';"],
  ])('%s: not in %s', (_, path, text) => {
    expect(check({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['src/kernel/futex.ts', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);'],
    ['src/engine/hosts/browser.ts', "new Worker(new URL('./browser.ts', import.meta.url));"],
    ['src/engine/hosts/worker.node.ts', "import { Worker } from 'node:worker_threads';"],
    ['src/engine/endpoint.node.ts', "import { parentPort } from 'node:worker_threads';"],
    ['src/store/react.ts', "import { useStore } from 'zustand';"],
    ['src/store/session.ts', "import { createStore } from 'zustand/vanilla';"],
    ['src/views/timeline/zoom.ts', "import { zoom } from 'd3';"],
    ['src/views/timeline/Timeline.tsx', "import { useRef } from 'react';"],
    ['src/cli/main.ts', "import { readFileSync } from 'node:fs';"],
  ])('%s is such a place', (path, text) => {
    expect(check({ [path]: text })).toEqual([]);
  });
});

describe('registries', () => {
  // Put together here, or this file would be one that names a registry.
  const host = (...parts: string[]) => parts.join('.');
  const resolved = (address: string) => `"resolved": "${address}"`;

  test.each([
    ['an address', `see https://${host('registry', 'example', 'com')}/react`],
    ['a known host', `https://${host('www', 'npmjs', 'com')}/package/react`],
    ['a setting', 'registry = https://packages.example'],
    ['a scoped setting', '@scope:registry=https://packages.example'],
    ['a locked address', resolved('https://packages.example/react.tgz')],
  ])('are noticed as %s', (_, text) => {
    expect(registryMentions(text)).not.toEqual([]);
  });

  test('are not seen where there are none', () => {
    expect(registryMentions('the registry of open files; omit-lockfile-registry-resolved=true')).toEqual([]);
  });
});
