import { assert } from '../base/assert.ts';
import { addInitialFile, addSource } from './files.ts';
import { Header, MAX_HOSTS } from './layout.ts';
import { KernelMemory } from './memory.ts';
import { HEAP } from './tables.ts';

/** What a machine is set up with. Times in nanoseconds; Infinity: no limit. */
export interface MachineSetup {
  readonly live: boolean;
  readonly policy: number;
  readonly gilMode: number;
  readonly cores: number;
  /** 1 fork, 2 spawn */
  readonly startMethod: number;
  readonly seed: number;
  readonly choices: readonly { readonly at: number; readonly tid: number }[];
  readonly speed: number;
  readonly eventLimit: number;
  readonly outputLimit: number;
  readonly threadLimit: number;
  readonly processLimit: number;
  readonly detailLimit: number;
  readonly instructionLimit: number;
  readonly timeLimit: number;
  /** Answer of time.time() at the start, in seconds since 1970. */
  readonly epoch: number;
  readonly files: Readonly<Record<string, string>>;
  readonly program: { readonly name: string; readonly source: string };
  readonly stdin: readonly string[];
  readonly inputOpen: boolean;
  /** Hosts that threads may be given to: 1 for the inline host. */
  readonly hostCount: number;
  /** Words of the trace ring: a power of two. */
  readonly ringWords: number;
}

const MAGIC = 0x4b524e4c;

/** Lays out a new machine in a zeroed buffer. Called once per run, before any host attaches. */
export function createMachine(buffer: ArrayBufferLike, setup: MachineSetup): KernelMemory {
  const memory = new KernelMemory(buffer);
  const { words } = memory;
  const total = buffer.byteLength >> 2;
  assert(setup.hostCount <= MAX_HOSTS, `at most ${MAX_HOSTS} hosts`);
  words[Header.magic] = MAGIC;
  words[Header.live] = setup.live ? 1 : 0;
  words[Header.policy] = setup.policy;
  words[Header.gilMode] = setup.gilMode;
  words[Header.cores] = setup.cores;
  words[Header.startMethod] = setup.startMethod;
  words[Header.seed] = setup.seed;
  words[Header.nextTid] = 1;
  words[Header.nextPid] = 1000;
  words[Header.nextObjectId] = 1;
  words[Header.eventLimit] = clamp(setup.eventLimit);
  words[Header.outputLimit] = clamp(setup.outputLimit);
  words[Header.threadLimit] = clamp(setup.threadLimit);
  words[Header.processLimit] = clamp(setup.processLimit);
  words[Header.detailLeft] = clamp(setup.detailLimit);
  words[Header.hostCount] = setup.hostCount;
  words[Header.ringWords] = setup.ringWords;
  words[Header.ringStart] = total - setup.ringWords;
  words[Header.heapTop] = (HEAP + 1) & ~1;
  words[Header.heapEnd] = total - setup.ringWords;
  memory.setDouble(Header.instructionsLeft, setup.instructionLimit);
  memory.setDouble(Header.timeLimit, setup.timeLimit);
  memory.setDouble(Header.speed, setup.speed);
  memory.setDouble(Header.epoch, setup.epoch);
  storeChoices(memory, setup.choices);
  for (const [path, text] of Object.entries(setup.files)) {
    addInitialFile(memory, path, new TextEncoder().encode(text));
  }
  addSource(memory, setup.program.name, new TextEncoder().encode(setup.program.source));
  storeInput(memory, setup);
  return memory;
}

const clamp = (limit: number): number => Math.min(limit, 2 ** 31 - 1);

function storeChoices(memory: KernelMemory, choices: MachineSetup['choices']): void {
  if (choices.length === 0) return;
  const block = memory.alloc(choices.length * 2);
  [...choices]
    .sort((a, b) => a.at - b.at)
    .forEach((choice, i) => {
      memory.set(block + 2 * i, choice.at);
      memory.set(block + 2 * i + 1, choice.tid);
    });
  memory.set(Header.choices, block);
  memory.set(Header.choiceCount, choices.length);
}

function storeInput(memory: KernelMemory, setup: MachineSetup): void {
  memory.set(Header.inputOpen, setup.inputOpen ? 1 : 0);
  let last = 0;
  for (const text of setup.stdin) {
    const line = memory.alloc(2);
    memory.set(line + 1, memory.storeText(text));
    if (last === 0) memory.set(Header.inputHead, line);
    else memory.set(last, line);
    last = line;
  }
  memory.set(Header.inputTail, last);
}
