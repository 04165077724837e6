/** A piece of a sentence; threads and objects are marked so that a page can show them in their colours. */
export type Part =
  | { readonly text: string }
  | { readonly thread: number; readonly label: string }
  | { readonly object: number; readonly label: string }
  | { readonly process: number; readonly label: string }
  /** A value of the program, to be set in the code typeface. */
  | { readonly code: string };

/** The words alone: for a live region, a title, a log. */
export const plain = (parts: readonly Part[]): string =>
  parts.map((part) => ('text' in part ? part.text : 'code' in part ? part.code : part.label)).join('');
