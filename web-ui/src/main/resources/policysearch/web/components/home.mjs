// The first visit: what this is, words to try, and what there is.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {time} from './dates.mjs';
import {problem} from './problem.mjs';
import {changed, documentUrl, EMPTY, searchUrl, withValues} from './url-state.mjs';

/** The start; what the index holds appears when the server has answered. */
export function homeView(model, on) {
  const {answer} = model;
  return html`
    <main id="main" class="home" tabindex="-1">
      <h1 id="heading" tabindex="-1">${labels.welcome}</h1>
      <p class="lead">${labels.explain}</p>
      ${model.status === 'failed' ? problem(model.problem, EMPTY, on.retry) : nothing}
      ${answer !== undefined && answer.total.value === 0 ? emptyIndex() : nothing}
      <section aria-labelledby="examples">
        <h2 id="examples">${labels.examples}</h2>
        <ul class="pills">${labels.exampleQueries.map((q) => html`
          <li><a href=${searchUrl(changed(EMPTY, {q}))}>${q}</a></li>`)}</ul>
      </section>
      ${answer === undefined ? nothing : holdings(answer)}
    </main>`;
}

function emptyIndex() {
  return html`<div class="notice"><p class="what">${labels.emptyIndex}</p>
    <p>${labels.emptyIndexHelp}</p></div>`;
}

function holdings(answer) {
  const counted = (field) => answer.facets?.find((one) => one.field === field)?.values ?? [];
  return html`
    ${browse('speaker', labels.topSpeakers, counted('speaker'))}
    ${browse('province', labels.topProvinces, counted('province'))}
    ${answer.results.length === 0 ? nothing : html`
      <section aria-labelledby="latest">
        <h2 id="latest">${labels.latest}</h2>
        <ul class="latest">${answer.results.map((one) => html`
          <li><a href=${documentUrl(one.id, EMPTY)}>${one.title ?? labels.untitled}</a>
            <span class="hint">${one.source ?? nothing}
              ${one.publishedAt ? time(one.publishedAt) : nothing}</span></li>`)}</ul>
        <p class="hint">${labels.holdings(answer.total.value)}${'　'}<a
          href="/?q=">${labels.browseAll.documents}</a></p>
      </section>`}`;
}

function browse(field, title, values) {
  return values.length === 0 ? nothing : html`
    <section aria-labelledby=${`browse-${field}`}>
      <h2 id=${`browse-${field}`}>${title}</h2>
      <ul class="pills">${values.map(({value, label, count}) => html`
        <li><a href=${searchUrl(withValues(EMPTY, field, [value]))}>${label ?? value}
          <span class="count">${labels.number(count)}<span
            class="visually-hidden">${labels.units.documents}</span></span></a></li>`)}</ul>
    </section>`;
}
