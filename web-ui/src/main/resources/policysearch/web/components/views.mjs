// The tabs: the same search among documents, and among statements.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {inView, searchUrl} from './url-state.mjs';

/** Links to both; `totals` holds what each gives, as it becomes known. */
export function views(state, totals) {
  return html`
    <nav class="views" aria-label=${labels.viewsLabel}>
      ${Object.entries(labels.views).map(([view, name]) => html`
        <a href=${searchUrl(inView(state, view))} data-focus="results" data-key=${`view-${view}`}
          aria-current=${state.view === view ? 'page' : nothing}>${name}<span class="count">${
          totals[view] === undefined ? nothing : html`${labels.number(totals[view])}<span
            class="visually-hidden">${labels.units[view]}</span>`}</span></a>`)}
    </nav>`;
}
