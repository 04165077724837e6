import type { Goal, RunSpec, Schedule, Stop } from '../engine/session.ts';
import { createModel, type Model } from '../model/model.ts';
import { EventKind } from '../trace/events.ts';
import { at, type Playhead, type PlayheadStore } from './playhead.ts';
import { lastStep } from './present.ts';
import type { Runner } from './runner.ts';
import type { Session, SessionStore } from './session.ts';

/** A step that takes longer than this is shown as a run that can be stopped. */
const STEP_SHOWN_MS = 300;
/** How often the views look at a trace that grows. */
const PUBLISH_EVERY_MS = 50;
/** How often a run that goes on is asked for its workers. */
const COUNT_EVERY_MS = 500;

interface EngineRunParts {
  readonly session: SessionStore;
  readonly playhead: PlayheadStore;
  readonly runner: Runner;
  readonly move: (to: Pick<Playhead, 'playhead' | 'time'>) => void;
}

/** The run that the engine has: begins it, carries it on, and lets the views see how it grows. */
export function createEngineRun({ session, playhead, runner, move }: EngineRunParts) {
  /** Its model; another run of the list may be shown. */
  let growing: Model = session.getState().model;
  let publishing: ReturnType<typeof setTimeout> | undefined;
  /** Where the step that is under way began. */
  let steppingFrom: number | null = null;

  /** To the last step of the trace; where there is no new one, to its end. */
  function toEnd(from: number): void {
    const last = lastStep(growing, playhead.getState().granularity);
    move(at(growing, last > from ? last : growing.length));
  }

  function takeIn(columns: Parameters<Model['append']>[0]): void {
    growing.append(columns);
    if (steppingFrom !== null) {
      publish();
      toEnd(steppingFrom);
    } else publishing ??= setTimeout(publish, PUBLISH_EVERY_MS);
  }

  /** Tells the views that the trace has grown. */
  function publish(): void {
    clearTimeout(publishing);
    publishing = undefined;
    // Another run of the list may be shown while this one goes on.
    if (growing !== session.getState().model) return;
    session.setState({ length: growing.length });
    if (playhead.getState().following) move(at(growing, growing.length));
  }

  /** Loads the program with a schedule; true when it may advance. */
  async function load(schedule: Schedule, choice: Session['branches'][number]['choice']): Promise<boolean> {
    const { name, source, files, stdin, config, branches } = session.getState();
    const spec: RunSpec = {
      name,
      source,
      files,
      stdin,
      inputEnds: false,
      argv: [],
      config,
      schedule,
    };
    session.setState({ phase: 'starting', failure: null, diagnostics: [], stop: null });
    steppingFrom = null;
    const result = await runner.load(spec, takeIn);
    if (result === null) return false;
    if (!result.ok || result.meta === null) {
      session.setState({ phase: 'refused', diagnostics: result.diagnostics, ran: source, alive: null });
      playhead.setState({ playing: false });
      return false;
    }
    const model = createModel(result.meta);
    growing = model;
    const id = Math.max(0, ...branches.map((branch) => branch.id)) + 1;
    const branch = { id, schedule, choice, model, stop: null };
    const kept = choice === null ? [] : branches.slice(-7);
    session.setState({
      model,
      length: 0,
      ran: source,
      hosts: result.hosts,
      schedule,
      branches: [...kept, branch],
      branch: id,
      alive: id,
    });
    return true;
  }

  /** Asks how many workers have run threads; that nobody answers is no failure of the run. */
  const count = async (): Promise<void> => {
    const workers = await runner.workers().catch(() => 0);
    if (workers !== session.getState().workers && workers > 0) session.setState({ workers });
  };

  /** A run that is over ends with its last event; of any other stop nothing is known. */
  const isWhole = ({ reason }: Stop): boolean => {
    const over = reason === 'finished' || reason === 'deadlock' || reason === 'limit';
    if (over) return growing.length > 0 && growing.event(growing.length - 1).kind === EventKind.end;
    return true;
  };

  const shown = (): void => session.setState({ phase: 'running', stop: null });

  /** @param quiet a single step, which is over before a change of the buttons could be seen */
  async function advance(goal: Goal, quiet = false): Promise<boolean> {
    const late = quiet ? setTimeout(shown, STEP_SHOWN_MS) : undefined;
    if (!quiet) shown();
    const counting = setInterval(() => void count(), COUNT_EVERY_MS);
    const stop = await runner.advance(goal, isWhole).finally(() => {
      clearInterval(counting);
      clearTimeout(late);
    });
    if (stop === null) return false;
    publish();
    // A live run was followed until it stood still.
    if (stop.reason === 'paused') playhead.setState({ following: false });
    await count();
    session.setState((state) => ({
      phase: 'stopped',
      stop: state.branch === state.alive ? stop : state.stop,
      failure: stop.reason === 'failed' ? stop.message : null,
      branches: state.branches.map((each) => (each.id === state.alive ? { ...each, stop } : each)),
    }));
    return true;
  }

  return {
    load,
    advance,
    isStepping: (): boolean => steppingFrom !== null,
    /** Somebody looks elsewhere: the step that is under way is finished, but not followed. */
    leaveStep(): void {
      steppingFrom = null;
    },
    /** Goes one step further than the trace, and follows it there. */
    async step(granularity = playhead.getState().granularity): Promise<void> {
      const from = playhead.getState().playhead;
      const kinds = { operation: 'operations', line: 'lines', instruction: 'instructions' } as const;
      steppingFrom = from;
      try {
        if ((await advance({ kind: kinds[granularity], count: 1 }, true)) && steppingFrom === from)
          toEnd(from);
      } finally {
        steppingFrom = null;
      }
    },
  };
}
