import type { Engine, Goal, LoadResult, RunSpec, Stop, TraceBatch } from '../engine/session.ts';
import type { Columns } from '../trace/trace.ts';

/** A live line to an engine, as the composition root makes it. */
export interface EngineConnection {
  readonly engine: Engine;
  /** Delivers TraceBatch messages. */
  readonly tracePort: MessagePort;
  dispose(): void;
}

export type Connect = () => Promise<EngineConnection>;

/** How long taking in events may keep the page busy at a stretch. */
const SLICE_MS = 10;
/** How often the page takes a breath before it believes that no more events come; and at most. */
const QUIET_TURNS = 3;
const MOST_TURNS = 250;

/**
 * Talks to the engine for one session: one run at a time, batches of a run that was replaced are dropped, and long
 * traces are taken in by slices, so that the page stays responsive.
 */
export function createRunner(connect: Connect) {
  let connection: Promise<EngineConnection> | undefined;
  let live: EngineConnection | undefined;
  let run = 0;
  let receive: (columns: Columns) => void = () => {};
  let inbox: TraceBatch[] = [];
  let draining = false;
  const settled: (() => void)[] = [];

  function drain(): void {
    const started = performance.now();
    while (inbox.length > 0 && performance.now() - started < SLICE_MS) {
      const batch = inbox.shift();
      if (batch?.run === run) receive(batch.columns);
    }
    draining = inbox.length > 0;
    if (draining) {
      setTimeout(drain);
      return;
    }
    for (const resolve of settled.splice(0)) resolve();
  }

  async function connected(): Promise<EngineConnection> {
    connection ??= connect().then((made) => {
      live = made;
      made.tracePort.onmessage = ({ data }: MessageEvent<TraceBatch>) => {
        inbox.push(data);
        if (!draining) drain();
      };
      return made;
    });
    try {
      return await connection;
    } catch (error) {
      connection = undefined;
      throw error;
    }
  }

  const taken = (): Promise<void> =>
    inbox.length === 0 ? Promise.resolve() : new Promise((resolve) => settled.push(resolve));

  /**
   * Everything that was posted before an answer is in the model when the answer is looked at. The answer and the events
   * come through two ports, which keep no order between them: wait until it is quiet, or what must come is there.
   */
  async function settle(whole: () => boolean): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS && (turn < QUIET_TURNS || !whole()); turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      await taken();
    }
  }

  return {
    /** Begins a run in place of the one before. `null`: yet another run has taken its place. */
    async load(spec: RunSpec, onEvents: (columns: Columns) => void): Promise<LoadResult | null> {
      const mine = ++run;
      inbox = [];
      receive = onEvents;
      const { engine } = await connected();
      await engine.stop();
      if (mine !== run) return null;
      const result = await engine.load(spec, mine);
      return mine === run ? result : null;
    },
    /**
     * `null`: the run was replaced meanwhile.
     * @param whole are all events there that must be, when the machine has stopped so?
     */
    async advance(goal: Goal, whole: (stop: Stop) => boolean): Promise<Stop | null> {
      const mine = run;
      const stop = await (await connected()).engine.advance(goal);
      await settle(() => mine !== run || whole(stop));
      return mine === run ? stop : null;
    },
    async pause(): Promise<void> {
      await live?.engine.pause();
    },
    async choose(tid: number): Promise<void> {
      await live?.engine.choose(tid);
    },
    async answer(line: string | null): Promise<void> {
      await live?.engine.answer(line);
    },
    async stop(): Promise<void> {
      await live?.engine.stop();
    },
    async workers(): Promise<number> {
      return live === undefined ? 0 : (await live.engine.workers()).used;
    },
    /** Forgets the run and lets the engine go; the next run connects anew. */
    dispose(): void {
      run++;
      live?.dispose();
      live = undefined;
      connection = undefined;
      for (const resolve of settled.splice(0)) resolve();
    },
  };
}

export type Runner = ReturnType<typeof createRunner>;
