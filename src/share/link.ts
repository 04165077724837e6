/** A session in the fragment of an address: `#v1:` + base64url(deflate-raw(JSON)). */
import { fromBase64Url, toBase64Url } from '../base/base64.ts';
import { fields, Malformed } from './check.ts';
import { type Compression, nativeCompression } from './compression.ts';
import type { ShareState } from './state.ts';
import { contentOf, SHARE_VERSION, stateOf, UPGRADERS, upgrade } from './version.ts';

/** Most bytes that a link may unfold to. */
export const MAX_INFLATED = 256 * 1024;

export type ShareProblem =
  | 'not-a-link'
  | 'newer-version'
  | 'damaged'
  | 'too-long'
  | 'wrong-content'
  | 'no-compression';

export type Shared<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ShareProblem; readonly message: string } };

const fail = (code: ShareProblem, message: string): Shared<never> => ({
  ok: false,
  error: { code, message },
});

/** Is there a session in this fragment, readable or not? */
export const isLink = (fragment: string): boolean => /^#?v\d+:/.test(fragment);

/** The fragment of a link, with its `#`. */
export async function encodeLink(
  state: ShareState,
  compression: Compression = nativeCompression,
): Promise<Shared<string>> {
  const bytes = new TextEncoder().encode(JSON.stringify(contentOf(state)));
  if (bytes.length > MAX_INFLATED)
    return fail('too-long', 'This program is too long for a link. Save it as a file instead.');
  const deflated = await attempt(() => compression.deflate(bytes));
  if (deflated === null)
    return fail('no-compression', 'This browser cannot make links. Save the program as a file instead.');
  return { ok: true, value: `#v${SHARE_VERSION}:${toBase64Url(deflated)}` };
}

/** What a fragment holds. Never throws. */
export async function decodeLink(
  fragment: string,
  compression: Compression = nativeCompression,
): Promise<Shared<ShareState>> {
  const parts = /^#?v(\d+):(.*)$/s.exec(fragment.trim());
  const version = Number(parts?.[1]);
  if (parts === null || version < 1) return fail('not-a-link', 'This address holds no program.');
  if (version > SHARE_VERSION)
    return fail(
      'newer-version',
      `This link has version ${version}; this page knows versions up to ${SHARE_VERSION}. Reload the page to get the latest.`,
    );
  const cutOff = 'This link is damaged. Was it cut off when it was copied?';
  const bytes = fromBase64Url(parts[2] ?? '');
  if (bytes === null) return fail('damaged', cutOff);
  const inflated = await attempt(() => compression.inflate(bytes, MAX_INFLATED));
  if (inflated === null) return fail('damaged', cutOff);
  if (inflated === 'too-long')
    return fail(
      'too-long',
      `This link unfolds to more than ${MAX_INFLATED / 1024} KB, the most that this page takes.`,
    );
  return read(inflated, version);
}

function read(bytes: Uint8Array<ArrayBuffer>, version: number): Shared<ShareState> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('damaged', 'This link is damaged. Was it cut off when it was copied?');
  }
  try {
    const upgraded = upgrade(fields(content, 'the content'), version, SHARE_VERSION, UPGRADERS);
    return { ok: true, value: stateOf(upgraded) };
  } catch (error) {
    if (error instanceof Malformed)
      return fail('wrong-content', `This link makes no sense: ${error.message}.`);
    throw error;
  }
}

async function attempt<T>(action: () => Promise<T | null>): Promise<T | null> {
  try {
    return await action();
  } catch {
    return null;
  }
}
