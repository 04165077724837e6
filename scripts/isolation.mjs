/**
 * The response headers that make a page cross-origin isolated, so that it may use SharedArrayBuffer.
 * COOP and COEP do it for a top-level page; Document-Isolation-Policy does it for an iframe in a page that
 * is not isolated itself. They go together without conflict; see docs/README.md for where to send them.
 */
export const isolationHeaders = Object.freeze({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-credentialless',
});

/**
 * A Vite plugin that sends the headers with every response of a dev, test or preview server, worker scripts
 * and the test runner's own pages included.
 * @returns {import('vite').Plugin}
 */
export function isolation() {
  /** @type {import('vite').Connect.NextHandleFunction} */
  const addHeaders = (_request, response, next) => {
    for (const [name, value] of Object.entries(isolationHeaders)) response.setHeader(name, value);
    next();
  };
  return {
    name: 'lockstep:isolation',
    configureServer(server) {
      server.middlewares.use(addHeaders);
    },
    configurePreviewServer(server) {
      server.middlewares.use(addHeaders);
    },
  };
}
