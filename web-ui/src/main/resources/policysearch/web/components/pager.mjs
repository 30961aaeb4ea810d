// To the next page and back. A cursor knows only forward; back is the browser's history.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {changed, searchUrl} from './url-state.mjs';

/** Links for the page of results `{nextCursor}`; `page` is its number where it is known, else 0. */
export function pager(state, {nextCursor}, page, onPrevious) {
  if (nextCursor === undefined && state.cursor === '') {
    return nothing;
  }
  return html`
    <nav class="pager" aria-label=${labels.pages}>
      ${page > 1 ? html`<button class="plain" type="button" rel="prev"
        @click=${onPrevious}>${labels.previous}</button>` : nothing}
      ${state.cursor === '' ? nothing : html`<a href=${searchUrl(changed(state, {}))}
        data-focus="results">${labels.first}</a>`}
      <span class="now">${page > 0 ? labels.page(page) : nothing}</span>
      ${nextCursor === undefined ? html`<span class="hint">${labels.last}</span>`
        : html`<a class="next" rel="next" data-focus="results" data-page=${Math.max(page, 1) + 1}
            href=${searchUrl({...state, cursor: nextCursor})}>${labels.next}</a>`}
    </nav>`;
}
