// Where else the same text was published: links to the other documents.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {time} from './dates.mjs';
import {documentUrl} from './url-state.mjs';

/** A line that says how many others there are, and leads to them; nothing, if there is none. */
export function copies({copyCount = 0, copies: others = []}, state) {
  return others.length === 0 ? nothing : html`
    <div class="copies">
      <span>${labels.alsoPublished(copyCount)}</span>
      <ul>${others.map((other) => html`<li>${link(other, state)}</li>`)}${
        copyCount > others.length ? html`<li>${labels.andMore}</li>` : nothing}</ul>
    </div>`;
}

function link({id, title, source, publishedAt}, state) {
  const name = source ?? title ?? id;
  return html`<a href=${documentUrl(id, state)}>${name}${
    publishedAt === undefined ? nothing : html` ${time(publishedAt)}`}</a>`;
}
