// First use and spread of a phrase: when, who took it up, where; one phrase or two side by side.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {chart} from './chart.mjs';
import {day, time} from './dates.mjs';
import {problem} from './problem.mjs';
import {quote} from './quote.mjs';
import {skeleton} from './skeleton.mjs';
import {
  compareUrl, documentUrl, EMPTY, personUrl, phraseUrl, searchUrl, withValues,
} from './url-state.mjs';

const {study} = labels;

/** The view of one phrase, or of two. */
export function phraseView(model, on) {
  const {phrase, other} = model.route;
  const answers = model.answer?.phrases;
  return html`
    <main id="main" class="study" tabindex="-1"
      aria-busy=${model.status === 'loading' ? 'true' : 'false'}>
      <h1 id="heading" tabindex="-1">${study.phraseTitle(phrase)}</h1>
      ${model.status === 'failed' ? problem(model.problem, EMPTY, on.retry)
        : answers === undefined ? skeleton()
          : html`
            ${answers.length > 1 ? overTime(answers) : nothing}
            <div class=${answers.length > 1 ? 'side-by-side' : ''}>${answers.map((answer) =>
              one(answer, answers.length === 1))}</div>
            ${withOther(phrase, other, on)}`}
    </main>`;
}

function exactly(phrase) {
  return {...EMPTY, q: `"${phrase}"`};
}

function spoken(phrase) {
  return {...exactly(phrase), view: 'statements', sort: 'date'};
}

function one(answer, alone) {
  const {phrase} = answer;
  if (answer.documents.value === 0) {
    return html`<section class="notice"><p class="what">${study.phraseNone(phrase)}</p>
      <p>${study.phraseNoneHelp} <a href=${searchUrl({...EMPTY, q: phrase})}>${
        labels.search}</a></p></section>`;
  }
  return html`
    <section aria-label=${phrase}>
      <h2 class=${alone ? 'visually-hidden' : 'phrase'}>${phrase}</h2>
      <p class="lead"><a href=${searchUrl(exactly(phrase))}>${
        study.documents(answer.documents.value)}</a> · <a
        href=${searchUrl(spoken(phrase))}>${study.statements(answer.statements.value)}</a> · <a
        href=${compareUrl(`"${phrase}"`, 'speaker')}>${study.whoSaysMost}</a></p>
      <p class="hint">${study.phraseHow}</p>
      ${answer.first === undefined ? nothing : firstUse(answer)}
      ${alone ? overTime([answer]) : nothing}
      ${takers(answer)}
      ${places(answer)}
    </section>`;
}

function firstUse({first: {document: where, statement}, phrase}) {
  const q = `"${phrase}"`;
  return html`
    <section class="first-use"><h3>${study.firstUse} ${time(where.publishedAt)}</h3>
      ${statement === undefined ? html`<p><a
        href=${documentUrl(where.id, {...EMPTY, q})}>${where.title ?? labels.untitled}</a>
        <span class="hint">${where.source ?? nothing}</span></p>` : quote(statement, {q})}
    </section>`;
}

function takers({people, peopleCount, phrase}) {
  return people.length === 0 ? nothing : html`
    <section><h3>${study.takers}</h3>
      <p class="hint">${study.takersHint(people.length, peopleCount)}</p>
      <div class="wide-table" tabindex="0" role="region"
        aria-label=${labels.filterName(study.takers, phrase)}><table>
        <thead><tr><th scope="col">${study.first}</th><th scope="col">${study.name}</th>
          <th scope="col" class="number">${study.times}</th><th scope="col">${
            study.last}</th></tr></thead>
        <tbody>${people.map((person) => html`<tr>
          <td>${use(person.first, phrase)}</td>
          <th scope="row">${person.voice === 'individual'
            ? html`<a href=${personUrl(person.value)}>${person.value}</a>` : person.value}${
            person.title ? html` <span class="office">${person.title}</span>` : nothing}${
            study.voices[person.voice] ? html` <span class="office">${
              study.voices[person.voice]}</span>` : nothing}</th>
          <td class="number"><a href=${searchUrl(withValues(spoken(phrase), 'speaker',
            [person.value]))}>${labels.number(person.statements.value)}</a></td>
          <td>${use(person.last, phrase)}</td></tr>`)}</tbody>
      </table></div>
    </section>`;
}

function places({provinces, provinceCount, phrase}) {
  return provinces.length === 0 ? nothing : html`
    <section><h3>${study.places}</h3>
      <p class="hint">${study.placesHint}，${study.takersHint(provinces.length, provinceCount)}</p>
      <div class="wide-table" tabindex="0" role="region"
        aria-label=${labels.filterName(study.places, phrase)}><table>
        <thead><tr><th scope="col">${study.first}</th><th scope="col">${study.place}</th>
          <th scope="col" class="number">${labels.meta.file}</th></tr></thead>
        <tbody>${provinces.map((place) => html`<tr>
          <td>${use(place.first, phrase)}</td><th scope="row">${place.value}</th>
          <td class="number"><a href=${searchUrl(withValues(exactly(phrase), 'province',
            [place.value]))}>${labels.number(place.documents.value)}</a></td></tr>`)}</tbody>
      </table></div>
    </section>`;
}

/** A day, as a link to the document of that day. */
function use(found, phrase) {
  return found === undefined ? study.notKnown : html`<a
    href=${documentUrl(found.document, exactly(phrase))}
    title=${found.title ?? labels.untitled}><time datetime=${found.date}>${
      day(found.date)}</time></a>`;
}

function overTime(answers) {
  const found = answers.filter((answer) => answer.documents.value > 0);
  if (found.length === 0) {
    return nothing;
  }
  const undated = found.reduce((sum, answer) => sum + answer.undated.documents, 0);
  return html`<section class="over-time">${answers.length > 1 ? html`<h2>${study.byYear}</h2>`
      : html`<h3>${study.byYear}</h3>`}
    ${drawn(found, (answer) => answer.years, study.byYear)}
    <details class="numbers"><summary>${study.byMonth}</summary>
      ${drawn(found, (answer) => answer.months, study.byMonth)}</details>
    ${undated === 0 ? nothing : html`<p class="hint">${study.undated(undated)}</p>`}
  </section>`;
}

function drawn(answers, of, kind) {
  const all = [...new Set(answers.flatMap((answer) => of(answer).map(({period}) => period)))].sort();
  const known = answers.map((answer) => new Map(of(answer).map((one) => [one.period, one])));
  return chart({
    periods: all.map((period) => ({
      period, values: known.map((one) => one.get(period)?.documents ?? 0)})),
    series: answers.map(({phrase}) => phrase),
    title: answers.map(({phrase}) => study.chart(phrase)).join('；'),
    kind,
    link: (period, i) => range(period, answers[i].phrase),
    share: ({period}, i) => {
      const value = known[i].get(period)?.share;
      return value === undefined ? '' : study.share(value);
    },
  });
}

/** The search for the documents of a year or a month. */
function range(period, phrase) {
  if (period.length === 4) {
    return searchUrl({...exactly(phrase), dateFrom: `${period}-01-01`, dateTo: `${period}-12-31`});
  }
  const [year, month] = period.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return searchUrl({...exactly(phrase), dateFrom: `${period}-01`, dateTo: `${period}-${last}`});
}

function withOther(phrase, other, on) {
  const submit = (event) => {
    event.preventDefault();
    on.open(phraseUrl(phrase, event.currentTarget.elements.with.value.trim()));
  };
  return html`
    <section class="with-other"><h2>${study.compareWith}</h2>
      <form class="inline" action=${phraseUrl(phrase)} @submit=${submit}>
        <label for="with" class="visually-hidden">${study.otherPhrase}</label>
        <input type="search" id="with" name="with" maxlength="100" autocomplete="off"
          placeholder=${study.otherPhrase} .value=${other}>
        <button type="submit" class="plain">${study.compare}</button>
        ${other === '' ? nothing : html`<a href=${phraseUrl(phrase)}>${
          study.withoutOther(other)}</a>`}
      </form></section>`;
}
