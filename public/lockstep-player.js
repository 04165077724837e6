/**
 * <lockstep-player scenario="ktv-semaphore" panes="stage,timeline" height="560"></lockstep-player>
 *
 * Creates the iframe of the player; see docs/embedding.md. Attributes: scenario or link, and every option of the
 * player. Methods: run(), seek(playhead), step(count), load(link). Events: ready, state, finished, resize,
 * each with the message as its detail.
 */
const here = new URL('.', import.meta.url);
const OPTIONS = [
  'controls',
  'panes',
  'points',
  'theme',
  'lang',
  'height',
  'readonly',
  'step',
  'autoplay',
  'click-to-load',
];

class LockstepPlayer extends HTMLElement {
  static observedAttributes = ['scenario', 'link'];
  #frame = document.createElement('iframe');
  #hear = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || data?.lockstep !== 1) return;
    if (data.type === 'resize' && !this.hasAttribute('height')) this.#frame.style.height = `${data.height}px`;
    this.dispatchEvent(new CustomEvent(data.type, { detail: data }));
  };

  connectedCallback() {
    const query = new URLSearchParams();
    for (const name of OPTIONS) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name) ?? '');
    const frame = this.#frame;
    frame.src = new URL(`embed.html?${query}${this.#fragment()}`, here).href;
    frame.title = this.getAttribute('title') ?? 'Lockstep';
    frame.allow = 'cross-origin-isolated; fullscreen; clipboard-write';
    frame.style.cssText = `display:block;border:0;width:100%;height:${Number(this.getAttribute('height')) || 560}px`;
    addEventListener('message', this.#hear);
    this.append(frame);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#frame.remove();
  }

  attributeChangedCallback(_name, before) {
    if (before !== null && this.isConnected) this.load(this.#fragment());
  }

  #fragment() {
    const scenario = this.getAttribute('scenario');
    return scenario ? `#/s/${scenario}` : (this.getAttribute('link') ?? '').replace(/^[^#]*/, '');
  }

  #say(message) {
    this.#frame.contentWindow?.postMessage({ lockstep: 1, ...message }, here.origin);
  }

  load(link) {
    this.#say({ type: 'load', link });
  }

  run() {
    this.#say({ type: 'run' });
  }

  seek(playhead = null) {
    this.#say({ type: 'seek', playhead });
  }

  step(count = 1) {
    this.#say({ type: 'step', count });
  }
}

customElements.define('lockstep-player', LockstepPlayer);
