// Something failed: what the server says about it, and the way on.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {changed, searchUrl, withoutFilters} from './url-state.mjs';

const STALE = [409, 410];

function told(problem, absent) {
  switch (problem.kind) {
    case 'unreachable': return {title: labels.unreachable, help: labels.unreachableHelp};
    case 'unreadable': return {title: labels.unreadable, help: ''};
    case 'absent': return {title: absent, help: labels.notFoundHelp};
    case 'server': return {title: labels.serverFailed(problem.status), help: ''};
    default: return {title: labels.refused, help: ''};
  }
}

/**
 * The message, with what can be done: again, from the first page, or without the filters; `absent`
 * says what is not there.
 */
export function problem(what, state, onRetry, absent = labels.notFound) {
  const {title, help} = told(what, absent);
  const refused = what.kind === 'refused';
  const stale = STALE.includes(what.status) && state.cursor !== '';
  return html`
    <div class="notice" role="alert">
      <p class="what">${title}</p>
      ${help === '' ? nothing : html`<p>${help}</p>`}
      ${stale ? html`<p>${labels.staleHelp}</p>` : nothing}
      ${what.messages.length === 0 ? nothing
        : html`<ul>${what.messages.map((message) => html`<li>${message}</li>`)}</ul>`}
      ${what.id === '' ? nothing : html`<p class="hint">${labels.errorId(what.id)}</p>`}
      <p class="actions">
        ${refused ? nothing
          : html`<button type="button" @click=${onRetry}>${labels.retry}</button>`}
        ${state.cursor === '' ? nothing : html`<a data-focus="results"
          href=${searchUrl(changed(state, {}))}>${labels.fromStart}</a>`}
        ${refused ? html`<a data-focus="results" href=${searchUrl({...withoutFilters(state),
          in: 'all', sort: 'relevance'})}>${labels.withoutAll}</a>` : nothing}
      </p>
    </div>`;
}
