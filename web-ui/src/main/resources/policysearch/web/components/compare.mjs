// Who says it how often: by speaker, province, source or year, each number one click from its text.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {day} from './dates.mjs';
import {problem} from './problem.mjs';
import {skeleton} from './skeleton.mjs';
import {
  bare, COMPARED, compareUrl, documentUrl, EMPTY, personUrl, phraseUrl, searchUrl, withValues,
} from './url-state.mjs';

const {study} = labels;

/** The form, and the table of those who use the words most. */
export function compareView(model, on) {
  const {state, by} = model.route;
  const {answer} = model;
  return html`
    <main id="main" class="study" tabindex="-1"
      aria-busy=${model.status === 'loading' ? 'true' : 'false'}>
      <h1 id="heading" tabindex="-1">${study.compareTitle(bare(state.q))}</h1>
      ${form(state, by, on)}
      ${model.status === 'failed' ? problem(model.problem, EMPTY, on.retry)
        : state.q === '' ? html`<p class="hint">${study.compareAsk}</p>`
          : answer?.values === undefined ? skeleton()
            : answer.values.length === 0 ? html`<p class="notice">${study.compareNone}</p>`
              : table(answer, state, by)}
    </main>`;
}

function form(state, by, on) {
  const submit = (event) => {
    event.preventDefault();
    const {words, by: chosen} = event.currentTarget.elements;
    on.open(compareUrl(words.value.trim(), chosen.value));
  };
  return html`
    <form class="inline" action="/compare" @submit=${submit}>
      <label for="words">${study.compareWords}</label>
      <input type="search" id="words" name="words" maxlength="500" autocomplete="off"
        .value=${state.q}>
      <label for="by">${study.compareBy}</label>
      <select id="by" name="by" @change=${(event) => event.currentTarget.form.requestSubmit()}>${
        COMPARED.map((field) => html`<option value=${field} .selected=${field === by}>${
          study.by[field]}</option>`)}</select>
      <button type="submit" class="plain">${study.compare}</button>
    </form>`;
}

function table(answer, state, by) {
  const spoken = by === 'speaker';
  const used = (value) => (spoken ? value.statements : value.documents);
  const most = Math.max(...answer.values.map((value) => used(value).per10000 ?? 0));
  return html`
    <p class="hint">${labels.sentence(study.takersHint(answer.values.length, answer.valueCount))}${
      study.compareHow} <a href=${phraseUrl(bare(state.q))}>${study.toPhrase}</a></p>
    <div class="wide-table" tabindex="0" role="region"
      aria-label=${study.compareTitle(bare(state.q))}>
      <table>
        <thead><tr><th scope="col">${study.by[by]}</th>
          <th scope="col" class="number">${spoken ? study.inStatements : study.inDocuments}</th>
          <th scope="col" class="number">${study.occurrences}</th>
          <th scope="col" class="number">${study.per10000}</th><td class="scale"></td>
          <th scope="col">${study.first}</th><th scope="col">${study.last}</th></tr></thead>
        <tbody>${answer.values.map((value) => row(value, used(value), {state, by, most}))}</tbody>
      </table></div>`;
}

function row({value}, usage, {state, by, most}) {
  const words = {...EMPTY, q: state.q};
  const counted = by === 'speaker' ? {...words, view: 'statements'} : words;
  const rate = usage.per10000 ?? 0;
  return html`<tr>
    <th scope="row">${by === 'speaker' ? html`<a href=${personUrl(value)}>${value}</a>` : value}</th>
    <td class="number"><a href=${searchUrl(withValues(counted, by, [value]))}>${
      labels.number(usage.count)}</a></td>
    <td class="number">${labels.number(usage.occurrences)}</td>
    <td class="number">${study.rate(rate)}</td>
    <td class="scale"><meter min="0" max=${most || 1} .value=${rate}
      aria-label=${study.per10000}></meter></td>
    <td>${use(usage.first, words)}</td><td>${use(usage.last, words)}</td></tr>`;
}

function use(found, words) {
  return found === undefined ? nothing : html`<a href=${documentUrl(found.document, words)}
    title=${found.title ?? labels.untitled}><time datetime=${found.date}>${
      day(found.date)}</time></a>`;
}
