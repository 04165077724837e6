/** The page's storage, where it may have one: a sandboxed frame may not even ask. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
