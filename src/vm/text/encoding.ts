/** What an encoding between text and bytes is. */

/** What could not be encoded or decoded: from start to end (exclusive), and why. */
export interface CodecError {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  /** Where the message names another encoding than the one asked for: utf-16 is decoded as utf-16-le or utf-16-be. */
  readonly encoding?: string;
}

export interface Encoding {
  /** As messages name it. */
  readonly name: string;
  /** Are the bytes of ASCII characters their codes? */
  readonly extendsAscii: boolean;
  /**
   * Encodes code points. `onError` answers the bytes, or the code points to encode instead, for what cannot be encoded; it
   * may throw.
   */
  encode(codes: readonly number[], onError: (error: CodecError) => Replacement): Uint8Array;
  /** Decodes bytes. `onError` answers text for what cannot be decoded; it may throw. */
  decode(data: Uint8Array, onError: (error: CodecError) => string): string;
}

/** What stands for something that an encoding does not have. */
export type Replacement = { readonly bytes: readonly number[] } | { readonly codes: readonly number[] };
