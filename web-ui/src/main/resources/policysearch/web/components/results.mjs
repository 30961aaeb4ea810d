// The search view: how many there are, what narrows them, and the page of results.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {activeValues, chips} from './chips.mjs';
import {empty} from './empty.mjs';
import {facets, voices} from './facets.mjs';
import {histogram} from './histogram.mjs';
import {hit} from './hit.mjs';
import {pager} from './pager.mjs';
import {problem} from './problem.mjs';
import {history, remarks} from './remarks.mjs';
import {skeleton} from './skeleton.mjs';
import {spelling} from './spelling.mjs';
import {statements} from './statements.mjs';
import {take} from './take.mjs';
import {isOfStatements} from './url-state.mjs';
import {views} from './views.mjs';

/** The total in words; an answer of `kind` statements may count what gathers them too. */
export function totalInWords({total, kind, groupCount, groupedBy}, q) {
  if (total.value === 0) {
    return q === '' ? labels.nothing(kind) : labels.nothingFor(q, kind);
  }
  const all = labels.total(total.value, total.relation !== 'gte', kind);
  return groupCount === undefined ? all : labels.totalInGroups(all, groupCount, groupedBy);
}

/** The view of a search: loading, failed, empty, or with results. */
export function searchView(model, on) {
  const {state} = model.route;
  const {answer} = model;
  return html`
    <main id="main" class="search-page" tabindex="-1">
      <div class="summary">
        <h1 id="heading" tabindex="-1">${heading(model)}</h1>
        <div class="order">${isOfStatements(state) ? grouping(state, on) : nothing}${
          sorting(state, on)}</div>
      </div>
      ${views(state, model.totals)}
      ${chips(state)}
      ${filters(model, on)}
      <div class=${model.status === 'loading' ? 'hits waiting' : 'hits'}
        aria-busy=${model.status === 'loading' ? 'true' : 'false'}>
        ${model.status === 'failed' ? problem(model.problem, state, on.retry)
          : answer === undefined ? skeleton() : found(model, on)}
      </div>
    </main>`;
}

function heading({status, answer, route}) {
  if (status === 'failed') {
    return labels.failed;
  }
  return answer === undefined ? labels.loading : totalInWords(answer, route.state.q);
}

function found(model, on) {
  const {answer, route: {state}} = model;
  if (answer.total.value === 0) {
    return html`${remarks(answer)}${empty(state, answer, model.relief)}${take(state)}`;
  }
  const list = answer.kind === 'statements'
    ? statements(answer, state, {unfolded: model.unfolded, onFold: on.fold})
    : html`<ol class="list">${answer.results.map((one) => html`<li>${hit(one, state)}</li>`)}</ol>`;
  return html`
    ${remarks(answer)}
    ${spelling(state, answer.didYouMean)}
    ${history(state)}
    ${histogram(answer.years ?? model.years, state)}
    ${list}
    ${pager(state, answer.page ?? {}, model.page, on.previous)}
    ${take(state)}`;
}

function grouping(state, on) {
  return html`
    <label class="sort"><span>${labels.group}</span>
      <select data-key="group" @change=${(event) => on.group(event.currentTarget.value)}>
        ${Object.entries(labels.groups).map(([value, label]) => html`
          <option value=${value} .selected=${state.group === value}>${label}</option>`)}
      </select></label>`;
}

function sorting(state, on) {
  return html`
    <label class="sort"><span>${labels.sort}</span>
      <select data-key="sort" @change=${(event) => on.sort(event.currentTarget.value)}>
        ${Object.entries(labels.sorts).map(([value, label]) => html`
          <option value=${value} .selected=${state.sort === value}>${label}</option>`)}
      </select></label>`;
}

function filters(model, on) {
  const counted = Object.fromEntries(
    (model.answer?.facets ?? []).map((one) => [one.field, one]));
  const {state} = model.route;
  return html`
    <button class="filters-toggle plain" type="button" aria-controls="filters"
      aria-expanded=${model.filtersOpen ? 'true' : 'false'} @click=${on.filters}>
      ${model.filtersOpen ? labels.hideFilters : labels.showFilters(activeValues(state).length)}
    </button>
    <section id="filters" class=${model.filtersOpen ? 'filters open' : 'filters'}
      aria-label=${labels.filters}>
      ${model.answer === undefined ? nothing : html`
        ${isOfStatements(state) && model.answer.voices !== undefined
          ? voices(state, model.answer.voices, on) : nothing}
        ${facets(state, counted, model.wider, on)}`}
    </section>`;
}
