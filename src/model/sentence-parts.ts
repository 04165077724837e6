/** A piece of a sentence; threads, objects and values are marked so that a page can show them in their colours. */
export type Part =
  | { readonly text: string }
  | ThreadPart
  | ObjectPart
  | ProcessPart
  | TaskPart
  /** A value or a name of the program, to be set in the code typeface. */
  | CodePart;

export interface ThreadPart {
  readonly thread: number;
  readonly label: string;
}
export interface ObjectPart {
  readonly object: number;
  readonly label: string;
}
export interface ProcessPart {
  readonly process: number;
  readonly label: string;
}
export interface TaskPart {
  readonly task: number;
  readonly label: string;
}
export interface CodePart {
  readonly code: string;
}

/** The words alone: for a live region, a title, a log. */
export const plain = (parts: readonly Part[]): string =>
  parts.map((part) => ('text' in part ? part.text : 'code' in part ? part.code : part.label)).join('');
