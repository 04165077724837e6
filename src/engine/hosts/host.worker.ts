import type { FromHost, ToHost } from '../protocol.ts';
import { takePart } from './worker-host.ts';

// The script of a worker host in the browser.
const post = (message: FromHost): void => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<ToHost>) => takePart(event.data, post));
post({ kind: 'ready' });
