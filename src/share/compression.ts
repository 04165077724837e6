/** Deflate, as browsers and Node have it. Both answer null when it cannot be done; neither throws. */
export interface Compression {
  deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
  /** @param most gives up when there are more bytes than this: 'too-long' */
  inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | 'too-long' | null>;
}

export const nativeCompression: Compression = {
  async deflate(bytes) {
    const result = await pass(new CompressionStream('deflate-raw'), bytes, Number.POSITIVE_INFINITY);
    return result === 'too-long' ? null : result;
  },
  inflate: (bytes, most) => pass(new DecompressionStream('deflate-raw'), bytes, most),
};

async function pass(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-long' | null> {
  const reader = stream.readable.getReader();
  try {
    const writer = stream.writable.getWriter();
    // What goes wrong with writing is seen by reading, too.
    writer.write(bytes).catch(() => {});
    writer.close().catch(() => {});
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      length += next.value.length;
      if (length > most) {
        await reader.cancel();
        return 'too-long';
      }
    }
    return concatenate(chunks, length);
  } catch {
    return null;
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
