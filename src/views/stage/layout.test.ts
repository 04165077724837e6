import { describe, expect, test } from 'vitest';
import { ktvTrace } from '../../../tests/support/ktv-trace.ts';
import { createModel, type Model } from '../../model/model.ts';
import { readTrace } from '../../trace/read.ts';
import { PROCESS } from './family.ts';
import { type Block, layStage, type StageOptions, titleOf } from './layout.ts';
import { openElsewhere } from './plans/streams.ts';
import type { Slots } from './slots.ts';
import { STAGE_CASES, type StageCase } from './stage-cases.test-support.ts';
import { VARIABLE } from './variables.ts';

type Options = Partial<Pick<StageOptions, 'dress' | 'files' | 'memory'>>;

function lay(model: Model, playhead: number, width: number, options: Options = {}) {
  const whole = model.stateAt(model.length);
  const rest = { memory: new Map<number, Slots>(), dress: {}, files: {}, lineAt: () => '', ...options };
  return layStage(model.stateAt(playhead), { whole, width, ...rest });
}

const modelOf = (text: string): Model => {
  const { meta, columns } = readTrace(text);
  return createModel(meta, columns);
};
const layCase = (name: StageCase, width = 600, options: Options = {}) => {
  const model = modelOf(STAGE_CASES[name]);
  return { state: model.stateAt(model.length), ...lay(model, model.length, width, options) };
};
const blockOf = (blocks: readonly Block[], name: string): Block =>
  blocks.find(({ object }) => object.name === name)!;

const trace = ktvTrace();
const ktv = createModel(trace.meta, trace.columns);

describe('the stage', () => {
  test('shows every thread at every step, once as the disc that moves', () => {
    for (let playhead = 1; playhead <= ktv.length; playhead += 7) {
      const { discs } = lay(ktv, playhead, 600);
      const moving = discs.filter(({ key }) => !key.includes('at')).map(({ tid }) => tid);
      const tids = ktv.stateAt(playhead).threads.map(({ tid }) => tid);
      expect(moving.sort((a, b) => a - b)).toEqual(tids);
    }
  });

  test('gives a semaphore as many rooms as it has permits, and never more people than rooms', () => {
    for (let playhead = 1; playhead <= ktv.length; playhead++) {
      const block = lay(ktv, playhead, 600).blocks[0];
      if (block === undefined) continue;
      expect(block.cells).toHaveLength(4);
      expect(block.cells.filter(({ tid }) => tid > 0)).toHaveLength(block.object.holders.length);
    }
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
const apart = (one: Box, other: Box): boolean =>
  one.x + one.w <= other.x + 0.01 ||
  other.x + other.w <= one.x + 0.01 ||
  one.y + one.h <= other.y + 0.01 ||
  other.y + other.h <= one.y + 0.01;

const everyCase = Object.keys(STAGE_CASES) as StageCase[];

describe.each([296, 410, 600, 760])('%i pixels wide', (width) => {
  test.each(['ktv', ...everyCase] as const)('nothing of %s is cut off or overlaps', (name) => {
    const model = name === 'ktv' ? ktv : modelOf(STAGE_CASES[name]);
    const plan = lay(model, Math.min(model.length, 200), width);
    const { blocks, tasks, discs, variables, family, elsewhere, height } = plan;
    const boxes: Box[] = [
      ...blocks,
      ...tasks,
      ...variables.map((box) => ({ ...box, h: VARIABLE.h })),
      ...(family?.cards ?? []).map((card) => ({ ...card, y: elsewhere + 24 + card.y, h: PROCESS.h })),
    ];
    for (const { x, y, w, h } of boxes) {
      expect([x + w <= width + 1, y + h <= height + 1]).toEqual([true, true]);
    }
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) expect(apart(one, other)).toBe(true);
    });
    for (const { x, y, r } of discs) {
      expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(-6);
      expect(x + r).toBeLessThanOrEqual(width + 8);
      expect(y + r).toBeLessThanOrEqual(height + 8);
    }
    discs.forEach((one, index) => {
      for (const other of discs.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 1);
    });
  });

  test.each(everyCase)('what lies in %s lies inside and side by side', (name) => {
    for (const { w, h, items, cells } of layCase(name, width).blocks) {
      for (const item of [...items, ...cells]) {
        expect(item.x).toBeGreaterThanOrEqual(0);
        expect(item.x + item.w).toBeLessThanOrEqual(w + 0.01);
        expect(item.y + item.h).toBeLessThanOrEqual(h + 30);
      }
      items.forEach((one, index) => {
        for (const other of items.slice(index + 1)) expect(apart(one, other)).toBe(true);
      });
    }
  });
});

describe('a dress', () => {
  const dressed = (name: StageCase, dress: Record<string, string>) =>
    layCase(name, 600, { dress }).blocks.map(({ object, dress: worn }) => [object.name, worn]);
  test('is worn by the object that it is asked for, if it fits', () => {
    expect(dressed('locks', { pen: 'pen', door: 'tray' })).toEqual([
      ['pen', 'pen'],
      ['door', 'key'],
    ]);
    expect(dressed('events', { shop: 'sign', light: 'nonsense' })).toEqual([
      ['light', 'traffic-light'],
      ['shop', 'sign'],
    ]);
  });
  test('is asked for a file by its path, and for several objects by what their names have in common', () => {
    const file = layCase('files', 600, { dress: { 'ticket.json': 'ticket-office' } }).blocks[0];
    expect([file?.dress, file?.spots.length]).toEqual(['ticket-office', 2]);
    const forks = modelOf(
      '0 - process-start main\n0 main object-new lock forks[0]\n0 main object-new lock fork-1',
    );
    const { blocks } = lay(forks, forks.length, 600, { dress: { forks: 'fork', fork: 'pen' } });
    expect(blocks.map(({ dress }) => dress)).toEqual(['fork', 'pen']);
  });
  test('of a queue follows the order in which it gives', () => {
    expect(dressed('queues', {})).toEqual([
      ['belt', 'belt'],
      ['plates', 'stack'],
      ['jobs', 'shelf'],
      ['wide', 'belt'],
    ]);
  });
});

describe('what the drawings show', () => {
  test('a shelf: the next one is nearest to those who take', () => {
    const { items } = blockOf(layCase('queues').blocks, 'jobs');
    const fromRight = [...items].sort((one, other) => other.x - one.x).map(({ repr }) => repr);
    expect(fromRight).toEqual(['-1', '0', '5']);
  });
  test('the two ends of a pipe as one tube, from left to right', () => {
    const { blocks, state } = layCase('pipes');
    expect(blocks.map((block) => titleOf(block, state))).toEqual(['in → out', 'here ⇄ there']);
    const [oneWay, both] = blocks;
    expect(oneWay?.items.map(({ repr, gone }) => [repr, gone])).toEqual([
      ['hello', 0.4],
      ['you', 0],
    ]);
    // The oldest is nearest to where it comes out.
    expect(oneWay!.items[0]!.x).toBeGreaterThan(oneWay!.items[1]!.x);
    expect(both?.items.at(-1)).toMatchObject({ repr: 'back' });
    expect(both!.more + both!.items.length).toBe(13);
  });
  test('a shared value with its lock beside it', () => {
    const { blocks } = layCase('values');
    expect(blocks.map(({ object, others }) => [object.name, others.length])).toEqual([
      ['total', 1],
      ['squares', 0],
    ]);
    expect(blocks[0]?.spots).toMatchObject([{ tid: 1, look: 'inside' }]);
  });
  test('which process has which end', () => {
    const [, both] = layCase('pipes').blocks;
    expect(both?.labels.map(({ text, note }) => [text, note])).toEqual([
      ['here', 'main'],
      ['there', 'worker'],
    ]);
  });
  test('that an end is open in a process that has not used it', () => {
    const { state } = layCase('pipes');
    const end = state.objects.find(({ name }) => name === 'in')!;
    expect(openElsewhere(end)).toBe(1);
    expect(openElsewhere({ ...end, stream: { ...end.stream!, handles: null } })).toBe(0);
  });
  test('a door with callers before it, and connections once they are let in', () => {
    const { blocks, state } = layCase('sockets');
    expect(blocks.map((block) => titleOf(block, state))).toEqual(['server', 'first ⇄ conn']);
    expect(blocks[0]?.spots.map(({ tid, look }) => [tid, look])).toEqual([
      [1, 'waiting'],
      [3, 'ready'],
    ]);
  });
  test('a counter for every worker that there may be, and jobs in front', () => {
    const [pool] = layCase('pools').blocks;
    expect(pool?.cells.map(({ tid }) => tid)).toEqual([2, 3, 0, 0]);
    expect(pool!.items[0]).toMatchObject({ repr: 'visit-0' });
    expect(pool!.items.length + pool!.more).toBe(19);
  });
  test('who waits for a result before the counter where the job is', () => {
    const { blocks, state } = layCase('results');
    expect(blocks.map((block) => titleOf(block, state))).toEqual(['office']);
    const customer = blocks[0]!.spots.find(({ tid }) => tid === 1)!;
    const counter = blocks[0]!.cells[0]!;
    expect(customer.x).toBe(counter.x + counter.w / 2);
    expect(customer.y).toBeGreaterThan(counter.y + counter.h);
  });
  test('the tree of processes: zombies stay with their parent, orphans go to process 1', () => {
    const { family, discs } = layCase('families');
    expect(family?.cards.map(({ name, pid, status, exitCode }) => [name, pid, status, exitCode])).toEqual([
      ['main', 1000, 'running', null],
      ['mother', 1001, 'zombie', 0],
      ['quick', 1003, 'zombie', 3],
      ['', 1, 'adopter', null],
      ['child', 1002, 'running', null],
    ]);
    expect(family?.links).toEqual([
      { from: 0, to: 1 },
      { from: 0, to: 2 },
      { from: 3, to: 4 },
    ]);
    expect(discs).toHaveLength(5);
  });
  test('those who go through a gate behind it, those who find it broken before it', () => {
    const { blocks } = layCase('barriers');
    const place = (name: string) => {
      const { spots, cells } = blockOf(blocks, name);
      return spots[0]!.x > Math.max(...cells.map(({ x, w }) => x + w));
    };
    expect(['start', 'through', 'shut'].map(place)).toEqual([false, true, false]);
  });
  test('a lock without a name at the door of its waiting room, a lock with one beside it', () => {
    const { blocks } = layCase('conditions');
    expect(blocks.map(({ object }) => object.name)).toEqual(['full', 'mutex', 'room', 'light']);
    expect(blocks[0]?.others).toHaveLength(1);
    expect(blocks[0]?.queue.map(({ tid }) => tid)).toEqual([4]);
  });
  test('what is in the buffer of each process below the queue', () => {
    const [post] = layCase('buffers').blocks;
    expect(post?.labels.map(({ text }) => text)).toEqual(['main', 'child']);
    expect(post?.items.map(({ repr }) => repr)).toEqual(['a', 'b', 'c']);
  });
  test('a thread at the task that it executes', () => {
    const [group] = layCase('tasks').tasks;
    expect(group?.cards.map(({ task, note }) => [task.status, note])).toEqual([
      ['waiting', 'sleep 2 s'],
      ['done', '42'],
      ['running', ''],
      ['new', ''],
      ['new', ''],
    ]);
    const card = group!.cards[2]!;
    expect(group!.spot.x).toBeGreaterThan(card.x);
    expect(group!.spot.y).toBe(card.y + 26);
  });
  test('the stick of the interpreter lock at the thread that has it, where there are others', () => {
    expect(layCase('locks').sticks).toMatchObject([{ pid: 1000 }]);
    expect(layCase('pipes').sticks).toEqual([]);
  });
});
