import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Diagnostic, HostKind, RunConfig, Schedule, Stop } from '../engine/session.ts';
import type { Model } from '../model/model.ts';
import type { Localized, Point } from '../scenarios/index.ts';
import type { Param } from '../scenarios/params.ts';

/** Where the program came from. */
export type Origin =
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'shared' }
  | { readonly kind: 'own' };

/** What a run is made from, before it is run. */
export interface Work {
  readonly origin: Origin;
  /** Name of the program's file. */
  readonly name: string;
  readonly title: Localized | null;
  readonly summary: Localized | null;
  /** What to look for, as the scenario says. */
  readonly lookFor: readonly Point[];
  /** The program as it was opened; what "undo my changes" returns to. */
  readonly published: string;
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  readonly stdin: readonly string[];
  readonly dress: Readonly<Record<string, string>>;
  readonly config: RunConfig;
  readonly schedule: Schedule;
  /** Where the first run goes, as a link says; 0: it is played from its beginning. */
  readonly arrive: number;
}

/**
 *     idle ──run──▶ starting ──▶ running ⇄ stopped     (stop says why; advance goes on)
 *                       └──▶ refused (does not compile), failed (our own fault)
 */
export type Phase = 'idle' | 'starting' | 'running' | 'stopped' | 'refused' | 'failed';

/** One run of the program: its schedule, and the trace it left. */
export interface Branch {
  readonly id: number;
  readonly schedule: Schedule;
  /** The choice that made it differ from the run it came from; null for the first. */
  readonly choice: { readonly at: number; readonly tid: number; readonly name: string } | null;
  readonly model: Model;
  readonly stop: Stop | null;
}

/** The program that is open, and its runs. */
export interface Session extends Work {
  readonly params: readonly Param[];
  readonly phase: Phase;
  /** The program that the trace belongs to; null before the first run. */
  readonly ran: string | null;
  readonly stop: Stop | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly failure: string | null;
  /** The trace that is shown; `length` grows with it. */
  readonly model: Model;
  readonly length: number;
  readonly hosts: HostKind | null;
  /** How many worker hosts have run threads. */
  readonly workers: number;
  readonly branches: readonly Branch[];
  /** The branch that is shown, by id. */
  readonly branch: number;
  /** The branch that the engine has, and could carry further; null when it has none. */
  readonly alive: number | null;
  /** Which of the points to look for the run goes on to find; null: none. */
  readonly sought: number | null;
}

export type SessionStore = StoreApi<Session>;

/** What a session holds of its runs when there has been none. */
export const noRun = (model: Model) =>
  ({
    phase: 'idle',
    ran: null,
    stop: null,
    diagnostics: [],
    failure: null,
    model,
    length: 0,
    hosts: null,
    workers: 0,
    branches: [],
    branch: 0,
    alive: null,
    sought: null,
  }) satisfies Partial<Session>;

export const createSession = (work: Work, model: Model): SessionStore =>
  createStore<Session>(() => ({ ...work, params: [], ...noRun(model) }));

/** Does a run start or go on, by itself? */
export const isGoing = ({ phase }: Session): boolean => phase === 'starting' || phase === 'running';

/** Can the engine carry the shown run further? */
export function canAdvance(session: Session): boolean {
  const reason = session.stop?.reason;
  return (
    session.phase === 'stopped' &&
    session.alive === session.branch &&
    (reason === 'goal' || reason === 'paused')
  );
}

/** Is the shown trace the trace of another text than the one in the editor? */
export const isStale = (session: Session): boolean => session.ran !== null && session.ran !== session.source;
