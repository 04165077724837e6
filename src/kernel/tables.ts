import { HEADER_WORDS, PROCESS_WORDS, THREAD_WORDS } from './layout.ts';

/** Most threads and processes that may exist at a time; a run's limits may be lower. */
export const MAX_THREADS = 2048;
export const MAX_PROCESSES = 1024;

/** Cores that a machine may have; one bit each in a word. */
export const MAX_CORES = 30;

export const THREAD_TABLE = HEADER_WORDS;
export const PROCESS_TABLE = THREAD_TABLE + MAX_THREADS * THREAD_WORDS;
export const HEAP = PROCESS_TABLE + MAX_PROCESSES * PROCESS_WORDS;
