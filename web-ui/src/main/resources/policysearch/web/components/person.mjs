// One person: titles over time, what was said, newest first and to be searched, where and of what.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {day} from './dates.mjs';
import {problem} from './problem.mjs';
import {quote} from './quote.mjs';
import {skeleton} from './skeleton.mjs';
import {EMPTY, personUrl, searchUrl, withValues} from './url-state.mjs';

const {study} = labels;

/** The view of a person. */
export function personView(model, on) {
  const {id, state} = model.route;
  const answer = model.answer?.person === undefined ? undefined : model.answer;
  return html`
    <main id="main" class="study person" tabindex="-1"
      aria-busy=${model.status === 'loading' ? 'true' : 'false'}>
      <h1 id="heading" tabindex="-1">${answer?.person.person.name ?? id}</h1>
      ${model.status === 'failed' ? problem(model.problem, EMPTY, on.retry, study.noPerson)
        : answer === undefined ? skeleton() : ready(answer, id, state, on)}
    </main>`;
}

function ready({person: {person, namesakes, facets}, said, words}, id, state, on) {
  const latest = printedLast(person.titles);
  const speaker = withValues(EMPTY, 'speaker', [person.name]);
  return html`
    ${latest === undefined ? nothing : html`<p class="lead">${latest.title}</p>`}
    <p class="actions">${person.documents === undefined ? nothing : html`<a
      href=${searchUrl(withValues(EMPTY, 'person', [person.name]))}>${
        study.named(person.documents)}</a>`}
      <a rel="alternate" type="application/atom+xml"
        href=${`/api/v1/statements.atom${searchUrl(speaker).slice(1)}`}>${study.feed}</a>
      <a href=${`/api/v1/statements.csv${searchUrl(speaker).slice(1)}`}>${study.exportCsv}</a></p>
    ${namesakes.length === 0 ? nothing : html`<p class="hint">${labels.filterName(study.namesakes, '')}${
      namesakes.map((one, i) => html`${i > 0 ? '、' : nothing}<a
        href=${personUrl(one)}>${one.replace('~', ' ')}</a>`)}</p>`}
    <div class="with-aside">
      <section aria-labelledby="said"><h2 id="said">${study.saidTitle} <span class="hint">${
        study.said(said.total.value)}</span></h2>
        ${within(id, state, on)}
        ${statements(said, id, state)}</section>
      <aside>${titles(person)}${counted(facets, 'province', study.personProvinces, person)}${
        counted(facets, 'plan', study.personPlans, person)}${characteristic(words, id)}</aside>
    </div>`;
}

/** Words said more often than by others, each a way to the statements that have it. */
function characteristic(words = [], id) {
  return words.length === 0 ? nothing : html`
    <section aria-labelledby="words-of"><h2 id="words-of">${labels.reading.words}</h2>
      <p class="hint">${labels.reading.wordsHint}</p>
      <ul class="pills">${words.map(({word, statements: n}) => html`
        <li><a href=${personUrl(id, {q: `"${word}"`})}>${word} <span class="count">${
          labels.number(n)}<span class="visually-hidden">${labels.units.statements}</span></span></a></li>`)}</ul>
    </section>`;
}

/** The title that was printed last; of several the most frequent. 时任 says that it is past. */
function printedLast(all) {
  return all.filter(({title}) => !title.startsWith(study.formerly)).reduce((best, one) =>
    (best === undefined || (one.last ?? '') > (best.last ?? '')
      || (one.last === best.last && one.documents > best.documents) ? one : best), undefined);
}

function within(id, state, on) {
  const submit = (event) => {
    event.preventDefault();
    on.open(personUrl(id, {q: event.currentTarget.elements.words.value.trim()}));
  };
  return html`
    <form class="inline" role="search" aria-label=${study.searchWithin} action=${personUrl(id)}
      @submit=${submit}>
      <label for="words" class="visually-hidden">${study.searchWithin}</label>
      <input type="search" id="words" name="words" maxlength="500" autocomplete="off"
        placeholder=${study.searchWithin} .value=${state.q}>
      <button type="submit" class="plain">${study.find}</button>
      ${state.q === '' ? nothing : html`<a href=${personUrl(id)}>${study.withoutWords}</a>`}
    </form>`;
}

function statements(said, id, state) {
  if (said.total.value === 0) {
    return html`<p class="hint">${state.q === '' ? study.saidNothing
      : study.saidNone(state.q)}</p>`;
  }
  const next = said.page?.nextCursor;
  return html`
    <ol class="quotes">${said.results.map((one) => html`<li>${
      quote(one, {q: state.q, who: one.speakers.length > 1})}</li>`)}</ol>
    ${state.cursor === '' && next === undefined ? nothing : html`
      <nav class="pager" aria-label=${labels.pages}>
        ${state.cursor === '' ? nothing : html`<a href=${personUrl(id, {q: state.q})}>${
          labels.first}</a>`}
        ${next === undefined ? html`<span class="hint">${labels.last}</span>`
          : html`<a class="next" rel="next" href=${personUrl(id, {q: state.q, cursor: next})}>${
            labels.next}</a>`}</nav>`}`;
}

function titles({titles: all}) {
  return all.length === 0 ? nothing : html`
    <section aria-labelledby="titles"><h2 id="titles">${study.personTitles}</h2>
      <p class="hint">${study.personTitlesHint}</p>
      <ol class="titles">${all.map(({title, first, last, documents}) => html`
        <li><span>${title}</span> <span class="hint">${spell(first, last)} · ${
          study.documents(documents)}</span></li>`)}</ol></section>`;
}

function spell(first, last) {
  if (first === undefined) {
    return study.notKnown;
  }
  return first === last || last === undefined ? day(first) : labels.fromTo(day(first), day(last));
}

function counted(facets, field, title, person) {
  const values = facets.find((one) => one.field === field)?.values ?? [];
  return values.length === 0 ? nothing : html`
    <section aria-labelledby=${`of-${field}`}><h2 id=${`of-${field}`}>${title}</h2>
      <ul class="pills">${values.map(({value, label, count}) => html`
        <li><a href=${searchUrl(withValues(withValues(EMPTY, 'person', [person.name]), field,
          [value]))}>${label ?? value} <span class="count">${labels.number(count)}<span
            class="visually-hidden">${labels.documentsUnit}</span></span></a></li>`)}</ul>
    </section>`;
}
