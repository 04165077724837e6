postMessage(crossOriginIsolated);
