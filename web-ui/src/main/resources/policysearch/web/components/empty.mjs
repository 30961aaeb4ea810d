// Nothing found: which filter to drop and what that would give, and what else to try.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {activeFields} from './chips.mjs';
import {spelling} from './spelling.mjs';
import {changed, EMPTY, inView, isOfStatements, searchUrl, withoutFilters} from './url-state.mjs';

/** The ways to widen a search: `{name, state}`, each a search that asks for less. */
export function waysOut(state) {
  const fields = activeFields(state)
    .map(({name, without}) => ({name: labels.dropOne(name), state: without}));
  const all = fields.length > 1 && state.q !== ''
    ? [{name: labels.dropAll, state: withoutFilters(state)}] : [];
  const scope = state.in === 'all' || state.q === '' ? []
    : [{name: labels.dropScope(labels.scopes[state.in] ?? state.in),
        state: changed(state, {in: 'all'})}];
  const wholeText = isOfStatements(state) && state.q !== ''
    ? [{name: labels.dropSpeech, state: inView(state, 'documents')}] : [];
  return [...fields, ...scope, ...wholeText, ...all, ...words(state)];
}

const EXCLUDES = /^[-−]/u;
const BRACKETS = /^[(（]+|[)）]+$/gu;
const OPERATOR = /^(?:AND|OR|NOT|[|&]+)$/u;

/** Each of several words by itself, or a phrase without its quotation marks. */
function words(state) {
  const quoted = /["“”]/u.test(state.q);
  const plain = state.q.replaceAll(/["“”]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
  if (quoted && plain !== '') {
    return [{name: labels.tryUnquoted(plain), state: changed(state, {q: plain})}];
  }
  const typed = plain.split(' ').filter((word) => !EXCLUDES.test(word))
    .map((word) => word.replaceAll(BRACKETS, ''));
  const each = [...new Set(typed)].filter((word) => word !== '' && !OPERATOR.test(word));
  return each.length < 2 ? [] : each.slice(0, 4)
    .map((word) => ({name: labels.tryWord(word), state: changed(state, {q: word})}));
}

/** The help; `relief` holds for each way out its total, as they become known. */
export function empty(state, answer, relief = []) {
  const ways = waysOut(state);
  const fields = activeFields(state).length;
  const hopeless = relief.length === ways.length && relief.slice(0, fields).every((n) => n === 0);
  return html`
    <div class="empty">
      ${spelling(state, answer.didYouMean)}
      ${ways.length === 0 ? nothing : html`
        <p>${fields === 0 ? labels.tryOther : hopeless ? labels.dropNone : labels.dropFilter}</p>
        <ul class="ways">${ways.map((way, i) => html`
          <li><a href=${searchUrl(way.state)} data-focus="results">${way.name}</a>
            <span class="gives">${relief[i] === undefined ? labels.counting
              : labels.gives(relief[i], way.state.view)}</span></li>`)}</ul>`}
      <h2>${labels.tryElse}</h2>
      <ul class="tips">
        ${labels.tryTips.map((tip) => html`<li>${tip}</li>`)}
        <li><a href=${searchUrl(inView(EMPTY, state.view))}>${labels.browseAll[state.view]}</a></li>
      </ul>
    </div>`;
}
