/**
 * The response headers that make a page cross-origin isolated, so that it may use SharedArrayBuffer.
 * COOP and COEP do it for a top-level page; Document-Isolation-Policy does it for an iframe in a page that
 * is not isolated itself. They go together without conflict, on every response, worker scripts included.
 */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-credentialless',
};

/**
 * A Vite plugin that sends the headers from the dev, preview and test servers.
 * @returns {import('vite').Plugin}
 */
export function isolation() {
  return {
    name: 'lockstep:isolation',
    config: () => ({
      server: { headers: isolationHeaders },
      preview: { headers: isolationHeaders },
    }),
  };
}
