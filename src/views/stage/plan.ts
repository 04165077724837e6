import type { State, SyncObject } from '../../model/state.ts';
import type { DressName } from '../../scenarios/dresses.ts';
import type { Slots } from './slots.ts';

/** How a thread's disc looks where it stands. */
export type DiscLook = 'inside' | 'waiting' | 'woken' | 'running' | 'ready' | 'sleeping' | 'done';

/** A thread's place, relative to the object it stands at. */
export interface Spot {
  readonly tid: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly look: DiscLook;
}

/** Something that moves: an item on a belt, bytes in a tube, a job at a counter. */
export interface ItemSpot {
  /** Its number: the same while it moves within its object. */
  readonly number: number;
  readonly repr: string;
  readonly tid: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** From where it comes in, and to where it goes out, seen from its place. */
  readonly from: number;
  readonly to: number;
  /** How much of it is gone, 0 … 1. */
  readonly gone?: number;
}

/** One seat, room or place on a belt that is drawn whether somebody is there or not. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Who is there; 0: free. */
  readonly tid: number;
}

/** A part of a drawing that has a size. */
export type Frame = Omit<Cell, 'tid'>;

/** A name within a drawing: of a process, a socket, a thread. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What is said behind it, less loudly. */
  readonly note?: string;
  /** How much room it has. */
  readonly w: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What is drawn of an object, before those who wait for it. */
export interface Body {
  readonly w: number;
  readonly h: number;
  readonly spots?: readonly Spot[];
  readonly items?: readonly ItemSpot[];
  readonly cells?: readonly Cell[];
  /** What is drawn first of it: the belt, the tube, the room. */
  readonly frame?: Frame;
  readonly labels?: readonly Label[];
  readonly slots?: Slots;
  /** Threads, and items, that no room was left for. */
  readonly more?: number;
  /** Those who wait below the body; the others have their place in it. */
  readonly queue?: SyncObject['waiters'];
  /** Other objects that are shown with it: the other end of a pipe, the lock of a condition. */
  readonly others?: readonly SyncObject[];
}

/** What a plan may look at besides its object. */
export interface Scene {
  readonly state: State;
  /** The state at the end of the trace: what will be known some time. */
  readonly whole: State;
  readonly width: number;
  /** Where the holders of the object stood the last time. */
  readonly before: Slots;
}

/** Measures an object in one dress. */
export type Planner = (object: SyncObject, scene: Scene) => Body;

/** An object measured: how much room it needs, and where everybody and everything stands in it. */
export interface Plan extends Required<Body> {
  readonly object: SyncObject;
  readonly dress: DressName | 'plain';
  /** Queue: in which order it gives, as the whole trace shows; null: it never had a choice. */
  readonly order: SyncObject['order'];
  /** Where "waiting · n" is written; null: nobody waits. */
  readonly waitingAt: { readonly x: number; readonly y: number } | null;
}

/** Where a drawing begins: below its title. */
export const HEAD = 30;
export const ITEM = { w: 54, widest: 92, h: 32, gap: 6 } as const;
export const NO_SLOTS: Slots = new Map();
