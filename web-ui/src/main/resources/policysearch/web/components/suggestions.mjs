// What may be meant by what is typed: the options under the search box, by kind.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {changed, EMPTY, FILTERS, inView, isOfStatements, parse} from './url-state.mjs';

/** Suggestions by the name of their kind, the kind of the best one first: `[name, list]`. */
export function byKind(suggestions) {
  const groups = new Map();
  for (const one of suggestions) {
    const name = labels.suggestionKinds[one.kind] ?? one.label;
    groups.set(name, [...groups.get(name) ?? [], one]);
  }
  return [...groups];
}

/** The id of the option at that place in the list. */
export function optionId(place) {
  return `suggestion-${place}`;
}

/** The options of all groups, numbered through; `active` is the place of the one reached. */
export function options(groups, active, onChoose) {
  let place = 0;
  return groups.map(([name, list], g) => html`
    <ul role="group" aria-labelledby=${`suggestions-${g}`}>
      <li role="presentation" class="kind" id=${`suggestions-${g}`}>${name}</li>
      ${list.map((one) => option(one, place++, active, onChoose))}
    </ul>`);
}

function option(one, place, active, onChoose) {
  return html`
    <li role="option" class="option" id=${optionId(place)}
      aria-selected=${place === active ? 'true' : 'false'} @click=${() => onChoose(one)}>
      <span class="value">${one.value}</span>
      ${one.count === undefined ? nothing : html`<span class="count">${
        labels.number(one.count)}<span class="visually-hidden">${
        labels.units.documents}</span></span>`}
    </li>`;
}

/**
 * The search that a suggestion stands for, seen from the tab of `state`. Among statements a person
 * is who speaks; what the page has no filter for is sought as words.
 */
export function chosen({value, kind, request}, state) {
  const given = Object.entries(request?.parameters ?? {});
  const known = given.length > 0
    && given.every(([name]) => name === 'q' || name === 'in' || FILTERS.includes(name));
  if (!known) {
    return inView(changed(EMPTY, {q: value}), state.view);
  }
  const search = parse(new URLSearchParams(
    given.flatMap(([name, values]) => values.map((one) => [name, one]))));
  if (!isOfStatements(state) || kind === 'title') {
    return search;
  }
  const {person, ...filters} = search.filters;
  return inView(changed(search, {
    filters: person === undefined ? filters : {...filters, speaker: person},
  }), state.view);
}
