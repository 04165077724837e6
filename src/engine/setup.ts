import { createMachine, type MachineSetup } from '../kernel/create.ts';
import { Gil, Header as KernelHeader, Policy } from '../kernel/layout.ts';
import { MAX_CORES } from '../kernel/tables.ts';
import { Header as ImageHeader } from '../vm/layout.ts';
import type { RunSpec } from './session.ts';

/** Bytes of the kernel's buffer: tables, heap (messages, files, names) and the trace ring. */
const KERNEL_BYTES = 32 * 2 ** 20;
const RING_WORDS = 2 ** 20;
/** Processes a run may have at a time: each has its image from the start, so that a fork needs nobody's help. */
const IMAGES = 128;
/** time.time() at the start of a run in virtual time: 2026-01-01 00:00 UTC. */
const EPOCH = 1_767_225_600;

/**
 * The buffers of one run. A run that may still have somebody in its buffers keeps them to itself: a terminated worker may
 * write for two more seconds.
 * Images are made when first needed where nothing is shared, and all at once where workers must know them; either way the
 * operating system commits their pages only when touched.
 */
export interface MachineBuffers {
  readonly kernel: ArrayBufferLike;
  /** By process slot. */
  readonly images: readonly ArrayBufferLike[];
}

/** How many images are kept for the next run where they are made when first needed. */
const KEPT = 8;

/**
 * Makes the buffers of a run and lays the kernel out. Those of an earlier run are taken again when every host has left that run:
 * address space for them is scarce, the collector of a page is in no hurry, and each new one brings it on.
 */
export function createBuffers(
  spec: RunSpec,
  shared: boolean,
  hostCount: number,
  earlier: MachineBuffers | null,
): MachineBuffers {
  const bytes = spec.config.limits.imageBytes;
  const kernel = shared ? new SharedArrayBuffer(KERNEL_BYTES) : clearedKernel(earlier);
  const left = (earlier?.images ?? []).filter((image) => image.byteLength === bytes);
  left.forEach(clearImage);
  const images = shared ? sharedImages(bytes, left) : lazyImages(bytes, left);
  createMachine(kernel, machineSetup(spec, hostCount, shared ? images.length : IMAGES));
  return { kernel, images };
}

/** Images that are made when they are first asked for, but for those of an earlier run. */
function lazyImages(bytes: number, earlier: readonly ArrayBufferLike[]): readonly ArrayBufferLike[] {
  const made = earlier.slice(0, KEPT);
  return new Proxy(made, {
    get: (target, key) => {
      const slot = typeof key === 'string' ? Number(key) : Number.NaN;
      if (Number.isInteger(slot) && target[slot] === undefined) target[slot] = new ArrayBuffer(bytes);
      return Reflect.get(target, key);
    },
  });
}

/** Images for all processes, those of an earlier run first. */
function sharedImages(bytes: number, earlier: readonly ArrayBufferLike[]): readonly ArrayBufferLike[] {
  const images = [...earlier];
  try {
    while (images.length < IMAGES) images.push(new SharedArrayBuffer(bytes));
  } catch (error) {
    // Address space is used up: the run has to do with fewer processes, as long as there is one.
    if (images.length === 0) throw error;
  }
  return images;
}

/** Zeroes what a process has used of an image. */
function clearImage(image: ArrayBufferLike): void {
  const words = new Int32Array(image);
  if (words[ImageHeader.magic] !== 0) words.fill(0, 0, (words[ImageHeader.top] as number) >> 2);
}

/** An earlier run's kernel with its tables and its heap zeroed (what is in its ring nobody reads again), or else a new one. */
function clearedKernel(earlier: MachineBuffers | null): ArrayBufferLike {
  if (earlier === null) return new ArrayBuffer(KERNEL_BYTES);
  const words = new Int32Array(earlier.kernel);
  words.fill(0, 0, words[KernelHeader.heapTop]);
  return earlier.kernel;
}

function machineSetup(spec: RunSpec, hostCount: number, processLimit: number): MachineSetup {
  const { config, schedule } = spec;
  const { limits } = config;
  return {
    live: config.clock === 'live',
    policy: Policy[schedule.policy],
    gilMode: Gil[config.gil],
    cores: Math.max(1, Math.min(config.cores, MAX_CORES)),
    startMethod: config.startMethod === 'spawn' ? 2 : 1,
    seed: schedule.seed,
    choices: schedule.choices,
    speed: config.speed,
    eventLimit: limits.events,
    outputLimit: limits.outputChars,
    threadLimit: limits.threads,
    processLimit,
    detailLimit: limits.detailEvents,
    instructionLimit: limits.instructions,
    timeLimit: limits.seconds * 1e9,
    epoch: config.clock === 'live' ? Date.now() / 1000 : EPOCH,
    files: spec.files,
    program: { name: spec.name, source: spec.source },
    stdin: spec.stdin,
    inputOpen: !spec.inputEnds,
    hostCount,
    ringWords: RING_WORDS,
  };
}
