import type { Goal, RunConfig, Schedule } from '../engine/session.ts';
import { threadLabel } from '../model/labels.ts';
import { createModel } from '../model/model.ts';
import { type Param, type ParamValue, readParams, writeParam } from '../scenarios/params.ts';
import type { Trace, TraceMeta } from '../trace/trace.ts';
import { decisionAt } from './candidates.ts';
import { createEngineRun } from './engine-run.ts';
import { createTicker, type Frames, pageFrames } from './frames.ts';
import { at, atTime, createPlayhead, fittingSpeed, type Playhead, play } from './playhead.ts';
import { createPointSearch } from './point-search.ts';
import type { PreferencesStore } from './preferences.ts';
import { isAtEnd, lastStep } from './present.ts';
import { type Connect, createRunner } from './runner.ts';
import { createSelection, nothing } from './selection.ts';
import { canAdvance, createSession, isGoing, noRun, type Session, type Work } from './session.ts';

/** What the composition root provides. */
export interface StudioParts {
  readonly connect: Connect;
  readonly preferences: PreferencesStore;
  readonly work: Work;
  readonly frames?: Frames;
}

const emptyMeta: TraceMeta = {
  files: [],
  names: [],
  functions: [],
  clock: 'virtual',
  cores: 1,
  gil: 'gil',
};

/** A slider that is being pulled runs the program once it rests this long. */
const PARAM_DELAY_MS = 200;
/** How long a run may take before what there is of it is played. */
const PATIENCE_MS = 700;

/** The stores of one open program, and everything a person can do with it. */
export function createStudio({ connect, preferences, work, frames = pageFrames }: StudioParts) {
  const session = createSession(work, createModel(emptyMeta));
  const playhead = createPlayhead();
  const selection = createSelection();
  const runner = createRunner(connect);
  let rest = 0;
  let paramTimer: ReturnType<typeof setTimeout> | undefined;
  /** Steps past the end of the trace are taken one after the other: when the last one that was asked for is over. */
  let turn: Promise<void> = Promise.resolve();

  const current = (): Session => session.getState();
  const move = (to: Pick<Playhead, 'playhead' | 'time'>): void => {
    rest = 0;
    playhead.setState(to);
  };

  const atEnd = (): boolean => isAtEnd(current(), playhead.getState());
  const run = createEngineRun({ session, playhead, runner, move });

  const ticker = createTicker(frames, (milliseconds) => {
    const state = playhead.getState();
    const { model, phase } = current();
    if (!state.playing) return false;
    const { rest: left, ...moved } = play(model, state, milliseconds, rest);
    rest = left;
    const over = moved.playhead >= model.length && (state.axis === 'steps' || moved.time >= model.endTime);
    const ended = over && phase !== 'running' && phase !== 'starting';
    playhead.setState(ended ? { ...moved, playing: false } : moved);
    return !ended;
  });

  function fail(error: unknown): void {
    runner.dispose();
    const failure = error instanceof Error ? error.message : String(error);
    session.setState({ phase: 'failed', failure, alive: null });
    playhead.setState({ playing: false, following: false });
  }

  const guarded =
    <Args extends unknown[]>(action: (...args: Args) => Promise<void>) =>
    (...args: Args): Promise<void> =>
      action(...args).catch(fail);

  /** Runs from the start; `stepping`: only the first step, and waits there. */
  const begin = guarded(async (stepping: boolean): Promise<void> => {
    clearTimeout(paramTimer);
    const { config, schedule, arrive, sought } = current();
    const live = config.clock === 'live';
    const byHand = sought === null && (stepping || schedule.policy === 'manual');
    ticker.stop();
    playhead.setState({ playhead: 0, time: 0, playing: false, following: live });
    selection.setState(nothing);
    session.setState({ arrive: 0 });
    if (!(await run.load(schedule, null))) return;
    if (byHand) {
      await run.step('operation');
      if (arrive > 0 && !stepping) await arriveAt(arrive);
      return;
    }
    // Playing begins when the run is there, or shows how far it is when that takes long.
    const impatient = setTimeout(actions.play, PATIENCE_MS);
    if (live || arrive > 0 || sought !== null) clearTimeout(impatient);
    const done = await run.advance({ kind: 'end' }).finally(() => clearTimeout(impatient));
    if (!done) return;
    const { model, stop } = current();
    if (playhead.getState().autoSpeed) playhead.setState({ speed: fittingSpeed(model.endTime) });
    if (sought !== null) return;
    if (arrive > 0) move(at(model, arrive));
    else if (!live && stop?.reason !== 'stopped' && playhead.getState().playhead === 0) actions.play();
  });

  /** Goes on until the step of a link is reached, and stands there. */
  async function arriveAt(arrive: number): Promise<void> {
    while (current().length < arrive && canAdvance(current()))
      if (!(await run.advance({ kind: 'operations', count: 1 }))) return;
    move(at(current().model, arrive));
  }

  /** Goes one step further than the trace; several that are asked for at once are all taken. */
  function further(tid?: number): Promise<void> {
    const step = guarded(async (): Promise<void> => {
      const { stop, schedule } = current();
      if (!canAdvance(current()) || stop === null) return;
      if (tid !== undefined) {
        session.setState({
          schedule: { ...schedule, choices: [...schedule.choices, { at: stop.decision, tid }] },
        });
        await runner.choose(tid);
      }
      await run.step();
    });
    turn = turn.then(step);
    return turn;
  }

  /** Shows what comes while the run goes on: plays it, or in a live run stays at its end. */
  function keepUp(): void {
    if (current().config.clock === 'live') playhead.setState({ following: true });
    else {
      playhead.setState({ playing: true });
      ticker.start();
    }
  }

  const search = createPointSearch(session, {
    goTo(to) {
      ticker.stop();
      playhead.setState({ playing: false, following: false });
      move(at(current().model, to));
    },
    goOn: guarded(async () => {
      if (isGoing(current())) return;
      if (canAdvance(current())) await run.advance({ kind: 'end' });
      else if (current().stop?.reason !== 'input') await begin(false);
    }),
    rest: () => void runner.pause().catch(fail),
  });

  const actions = {
    /** Puts another program in place of this one. */
    open(next: Work): void {
      actions.stop();
      session.setState({
        ...next,
        params: readParams(next.source),
        ...noRun(createModel(emptyMeta)),
      });
      playhead.setState({
        playhead: 0,
        time: 0,
        playing: false,
        following: false,
        autoSpeed: true,
        speed: 1,
      });
      selection.setState(nothing);
    },
    /** Shows a run that was recorded elsewhere; it can be played, not carried further. */
    showTrace({ meta, columns }: Trace): void {
      const model = createModel(meta, columns);
      session.setState({ model, length: model.length, phase: 'stopped', ran: current().source });
    },
    /** Says that something could not be done. */
    complain(failure: string): void {
      session.setState({ failure });
    },
    edit(source: string): void {
      if (source === current().source) return;
      session.setState({ source, params: readParams(source) });
      // What could not be compiled may be tried again.
      if (current().phase === 'refused') session.setState({ phase: 'idle', ran: null });
    },
    /** Changes a parameter's line; a program that has been run is run again. */
    setParam(param: Param, value: ParamValue): void {
      actions.edit(writeParam(current().source, param, value));
      clearTimeout(paramTimer);
      if (current().ran !== null) paramTimer = setTimeout(actions.run, PARAM_DELAY_MS);
    },
    revert(): void {
      actions.edit(current().published);
    },
    setConfig(config: Partial<RunConfig>): void {
      session.setState((state) => ({ config: { ...state.config, ...config } }));
    },
    /** Another policy or seed makes another run, so choices made in the old one are forgotten. */
    setSchedule(schedule: Partial<Schedule>): void {
      session.setState((state) => ({ schedule: { ...state.schedule, choices: [], ...schedule } }));
    },

    run(): Promise<void> {
      search.forget();
      return begin(false);
    },
    stop(): void {
      clearTimeout(paramTimer);
      search.forget();
      playhead.setState({ playing: false, following: false });
      if (isGoing(current())) void runner.stop().catch(fail);
    },

    play(): void {
      search.forget();
      const { model, length } = current();
      if (atEnd() && length > 0) {
        if (canAdvance(current())) {
          void guarded(async () => void (await run.advance({ kind: 'end' })))();
          keepUp();
          return;
        }
        if (current().phase !== 'running') move(at(model, 0));
      }
      playhead.setState({ playing: true });
      ticker.start();
    },
    pause(): void {
      const { config, phase } = current();
      const live = config.clock === 'live' && phase === 'running';
      playhead.setState(live ? { playing: false } : { playing: false, following: false });
      ticker.stop();
      if (live) void runner.pause().catch(fail);
    },
    /** What the big button does: runs what has not been run, else plays or pauses. */
    toggle(): void {
      const { phase } = current();
      const { playing, following } = playhead.getState();
      if (playing || (following && phase === 'running')) actions.pause();
      else if (phase === 'idle') void actions.run();
      else if (phase !== 'starting' && phase !== 'refused') actions.play();
    },

    seek(to: number): void {
      search.forget();
      run.leaveStep();
      playhead.setState({ following: false });
      move(at(current().model, to));
    },
    seekTime(time: number): void {
      search.forget();
      run.leaveStep();
      playhead.setState({ following: false });
      move(atTime(current().model, time));
    },
    /** To a point to look for, by its number from 0; a run that has not come so far goes on until it has. */
    seekPoint: (index: number): Promise<void> => search.seek(index),
    /** Stops looking for a point. */
    cancelSearch: (): void => search.cancel(),
    first(): void {
      actions.pause();
      actions.seek(0);
    },
    last(): void {
      actions.pause();
      const { model, length } = current();
      actions.seek(canAdvance(current()) ? lastStep(model, playhead.getState().granularity) : length);
    },
    async step(): Promise<void> {
      search.forget();
      actions.pause();
      const { model, phase } = current();
      const state = playhead.getState();
      if (phase === 'idle') return begin(true);
      if (run.isStepping() || atEnd()) return further();
      actions.seek(model.next(state.playhead, state.granularity));
    },
    back(): void {
      actions.pause();
      const state = playhead.getState();
      actions.seek(current().model.previous(state.playhead, state.granularity));
    },

    /**
     * Lets a thread go next. At the end of a run that can go on, the run goes on with it; anywhere else another run
     * begins that has the same past and differs from here on. The old one stays in the list.
     */
    choose: guarded(async (tid: number): Promise<void> => {
      actions.pause();
      if (canAdvance(current()) && atEnd()) return further(tid);
      const { model, stop, schedule } = current();
      const here = playhead.getState().playhead;
      const decision = decisionAt(model, here);
      const name = threadLabel(model.stateAt(here), tid);
      const choices = [...schedule.choices.filter((each) => each.at < decision), { at: decision, tid }];
      const whole = stop?.reason !== 'goal' && stop?.reason !== 'paused';
      if (!(await run.load({ ...schedule, choices }, { at: decision, tid, name }))) return;
      const goal: Goal = whole ? { kind: 'end' } : { kind: 'decision', at: decision + 1 };
      if (!(await run.advance(goal))) return;
      // The same step: what was chosen is what comes next.
      move(at(current().model, here));
    }),
    /** Shows another run of the list. */
    openBranch(id: number): void {
      const branch = current().branches.find((each) => each.id === id);
      if (branch === undefined) return;
      actions.pause();
      session.setState({
        branch: id,
        model: branch.model,
        length: branch.model.length,
        stop: branch.stop,
        schedule: branch.schedule,
      });
      actions.seek(playhead.getState().playhead);
    },
    /** Answers input(); null: there is no more. */
    answer: guarded(async (line: string | null): Promise<void> => {
      const { playhead: here, following } = playhead.getState();
      const end = following || here >= current().length;
      await runner.answer(line);
      // A live run asks while others go on.
      if (isGoing(current())) return;
      const going = run.advance({ kind: 'end' });
      if (end) keepUp();
      await going;
    }),

    setSpeed: (speed: number): void => playhead.setState({ speed, autoSpeed: false }),
    setGranularity: (granularity: Playhead['granularity']): void => playhead.setState({ granularity }),
    setAxis: (axis: Playhead['axis']): void => playhead.setState({ axis }),
    selectThread(thread: number | null): void {
      selection.setState({ thread });
    },
    hoverThread(hoverThread: number | null): void {
      if (selection.getState().hoverThread !== hoverThread) selection.setState({ hoverThread });
    },
    reveal(line: number): void {
      selection.setState(({ reveal }) => ({ reveal: { line, count: (reveal?.count ?? 0) + 1 } }));
    },
    dismissFailure(): void {
      session.setState((state) => ({
        failure: null,
        phase: state.phase === 'failed' ? (state.length > 0 ? 'stopped' : 'idle') : state.phase,
      }));
    },
    dispose(): void {
      actions.stop();
      search.dispose();
      ticker.stop();
      runner.dispose();
    },
  };

  session.setState({ params: readParams(work.source) });
  return { session, playhead, selection, preferences, actions };
}

export type Studio = ReturnType<typeof createStudio>;
