import { describe, expect, test } from 'vitest';
import { readTrace } from '../trace/read.ts';
import { createModel } from './model.ts';
import { objectOf, type State } from './state.ts';

function end(text: string): State {
  const { meta, columns } = readTrace(`0 - process-start main\n0 main process-start ann\n${text}`);
  return createModel(meta, columns).stateAt(columns.length);
}

const PIPE = `
0 main object-new pipe near
0 main object-new pipe far
0 main pair near far one-way`;
const near = (more: string) => objectOf(end(PIPE + more), 1)!;
const far = (more: string) => objectOf(end(PIPE + more), 2)!;

describe('a one-way pipe', () => {
  test('has an end that receives and one that sends', () => {
    expect(near('').stream).toMatchObject({ peer: 2, sends: false, receives: true });
    expect(far('').stream).toMatchObject({ peer: 1, sends: true, receives: false });
  });

  test('holds what is on its way at the end where it comes out', () => {
    const sent = '\n0 main send far hello 5 5\n0 main send far you 8 3';
    expect(near(sent).items).toMatchObject([
      { number: 1, repr: 'hello', bytes: 5, taken: 0, tid: 1 },
      { number: 2, repr: 'you', bytes: 3, taken: 0 },
    ]);
    expect(near(`${sent}\n0 ann receive near hel 5 3`).items).toMatchObject([
      { number: 1, taken: 3 },
      { number: 2, taken: 0 },
    ]);
    expect(near(`${sent}\n0 ann receive near helloy 2 6`).items).toMatchObject([{ number: 2, taken: 1 }]);
    expect(near(`${sent}\n0 ann receive near helloyou 0 8`).items).toEqual([]);
  });

  test('is known by the processes that use its ends, until they close them', () => {
    const used = '\n0 main send far x 1 1\n0 ann receive near x 0 1';
    expect(far(used).stream?.users).toEqual([{ pid: 1000, tid: 1 }]);
    expect(near(used).stream?.users).toEqual([{ pid: 1001, tid: 2 }]);
    expect(near(`${used}\n0 ann close near 1`).stream).toMatchObject({ users: [], handles: 1 });
    expect(near(`${used}\n0 - close near 0 ann`).stream).toMatchObject({ users: [], handles: 0 });
    expect(near(`${used}\n0 - process-exit ann`).stream?.users).toEqual([]);
  });

  test('loses what nobody can receive any more', () => {
    expect(near('\n0 main send far x 1 1\n0 ann close near').items).toEqual([]);
  });
});

describe('a listening socket', () => {
  const door = `
0 main object-new socket door
0 main listen door 8000
0 ann object-new socket one
0 ann connect one 8000 door
0 ann object-new socket two
0 ann connect two 8000 door`;
  test('has callers in front of it', () => {
    expect(objectOf(end(door), 1)?.listener).toEqual({
      port: 8000,
      backlog: [
        { end: 2, tid: 2 },
        { end: 3, tid: 2 },
      ],
      accepted: 0,
    });
  });

  test('lets in the one whose other end is accepted', () => {
    const accepted = `${door}
0 main object-new socket conn
0 main pair conn two
0 main accept conn door`;
    expect(objectOf(end(accepted), 1)?.listener).toMatchObject({ backlog: [{ end: 2 }], accepted: 1 });
    expect(objectOf(end(accepted), 4)?.stream).toMatchObject({ peer: 3, sends: true, receives: true });
  });
});

describe('a thread that waits', () => {
  test('for one end only stands there; for several, nowhere', () => {
    const { meta, columns } = readTrace(`0 - process-start main${PIPE}`);
    const model = createModel(meta, columns);
    expect(model.stateAt(model.length).objects[0]?.waiters).toEqual([]);
    expect(near('\n0 ann block receive near').waiters).toMatchObject([{ tid: 2, kind: 'receive' }]);
    expect(end(`${PIPE}\n0 ann block poll`).threads[1]?.waitsFor).toMatchObject({ kind: 'poll', object: 0 });
  });

  test('at a listening socket is through when it has accepted', () => {
    const state = end(`
0 main object-new socket door
0 main listen door 8000
0 main object-new socket conn
0 main block accept door
1 main ready woken ann
1 main accept conn door`);
    expect(objectOf(state, 1)?.waiters).toEqual([]);
    expect(state.threads[0]?.waitsFor).toBeNull();
  });
});
