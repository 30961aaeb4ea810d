// What may have been meant: links to those searches, with what each gives. Nothing is rewritten.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {changed, searchUrl} from './url-state.mjs';

/** A line of links for `found`, each `{q, total}`; nothing, if there is none. */
export function spelling(state, found = []) {
  return found.length === 0 ? nothing : html`
    <p class="spelling">${labels.didYouMean}${found.map(({q, total}, i) => html`${
      i > 0 ? '、' : nothing}<a href=${searchUrl(changed(state, {q}))} data-focus="results">${
      q}<span class="count">(${labels.number(total)}<span class="visually-hidden">${
      labels.units[state.view]}</span>)</span></a>`)}</p>`;
}
