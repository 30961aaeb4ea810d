// A page of statements: one by one, or gathered by who speaks or where they stand.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {time} from './dates.mjs';
import {statement} from './statement.mjs';
import {changed, documentUrl, searchUrl, withValues} from './url-state.mjs';

/** The list; `fold` holds `{unfolded, onFold}`. */
export function statements(answer, state, fold) {
  return answer.groups === undefined
    ? html`<ol class="list">${answer.results.map((one) => html`
        <li>${statement(one, state, {...fold, own: true})}</li>`)}</ol>`
    : html`<ol class="list">${answer.groups.map((one) => html`
        <li>${group(one, state, fold)}</li>`)}</ol>`;
}

function group(one, state, fold) {
  return html`
    <section class="group">
      <header>
        <h2>${one.speaker === undefined
          ? html`<a href=${documentUrl(one.document.id, state)}>${
              one.document.title ?? labels.untitled}</a>`
          : html`<a href=${allOf(one.speaker, state)} data-focus="results">${one.speaker}</a>`}</h2>
        <p class="hint">${one.speaker === undefined ? html`${labels.groupCountHere(one.count)}${
          one.document.publishedAt ? html` · ${time(one.document.publishedAt)}` : nothing}`
          : labels.groupCount(one.count, one.documents)}</p>
      </header>
      <ol>${one.statements.map((each) => html`
        <li>${statement(each, state, {...fold, own: false})}</li>`)}</ol>
      ${one.speaker === undefined || one.count <= one.statements.length ? nothing : html`
        <p><a href=${allOf(one.speaker, state)} data-focus="results"
          aria-label=${labels.allOfSpeaker(one.speaker, one.count)}>${
          labels.allOfGroup(one.count)}</a></p>`}
    </section>`;
}

function allOf(speaker, state) {
  return searchUrl(changed(withValues(state, 'speaker', [speaker]), {group: 'none'}));
}
