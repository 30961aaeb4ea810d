// The place of what is still on its way, as large as what will come: nothing jumps.
import {html} from '../vendor/lit-html.js';

/** Grey lines in the shape of results. */
export function skeleton() {
  return html`<div class="skeleton" aria-hidden="true">${[1, 2, 3, 4].map(() => html`
    <div class="bar wide"></div><div class="bar short"></div>
    <div class="bar"></div><div class="bar"></div><div class="gap"></div>`)}</div>`;
}
