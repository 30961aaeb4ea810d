// The filters beside the results: each facet's values with counts, several at once.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {valueLabel} from './chips.mjs';
import {dateRange} from './date-range.mjs';
import {isComposing} from './search-box.mjs';
import {FACETS} from './url-state.mjs';

const {reading} = labels;

/** Values shown before «more» is asked for. */
export const SHORT = 8;
const OPEN_AT_FIRST = ['speaker', 'province', 'source', 'type', 'year'];
/** With fewer values than this there is nothing to look for among them. */
const WORTH_SEARCHING = 12;
/** What lies in a value: cities in a province, months in a year. */
export const CHILDREN = {province: 'city', year: 'month'};

/**
 * All facets. `counted` is what the server counted, by field; `wider` is what the user asked to see
 * more of, by field: `{more, contains, counts, open}`. `on` holds toggle, within, branch, more,
 * contains and dates.
 */
export function facets(state, counted, wider, on) {
  return html`
    ${FACETS.slice(0, 5).map((field) => facet(field, state, counted, wider, on))}
    ${dateRange(state, on.dates)}
    ${FACETS.slice(5).map((field) => facet(field, state, counted, wider, on))}`;
}

function facet(field, state, counted, wider, on) {
  const chosen = state.filters[field] ?? [];
  const asked = wider[field] ?? {more: false, contains: ''};
  const counts = asked.counts ?? counted[field] ?? {values: [], valueCount: 0};
  const all = counted[field]?.valueCount ?? 0;
  const open = OPEN_AT_FIRST.includes(field) || chosen.length > 0;
  return html`
    <details class="facet" data-field=${field} ?open=${open}
      ?hidden=${all === 0 && chosen.length === 0}>
      <summary><span>${labels.fields[field]}</span>${chosen.length === 0 ? nothing
        : html`<span class="chosen">${labels.selected(chosen.length)}</span>`}</summary>
      ${all < WORTH_SEARCHING ? nothing : within(field, on)}
      <fieldset>
        <legend class="visually-hidden">${labels.fields[field]}</legend>
        <ul class=${asked.more ? 'values long' : 'values'}>
          ${shown(field, counts, chosen, asked).map((value) => (CHILDREN[field] === undefined
            ? choice(field, value, state, on) : branch(field, value, asked, state, on)))}
        </ul>
      </fieldset>
      ${asked.contains !== '' && counts.values.length === 0
        ? html`<p class="hint">${labels.nothingWithin}</p>` : nothing}
      ${more(field, all, asked, on)}
    </details>`;
}

/** Whose voice is sought: not a facet of documents, and always the same three. */
export function voices(state, counted, on) {
  return html`
    <details class="facet" data-field="voice" open>
      <summary><span>${labels.fields.voice}</span>${(state.filters.voice ?? []).length === 0 ? nothing
        : html`<span class="chosen">${labels.selected(state.filters.voice.length)}</span>`}</summary>
      <fieldset>
        <legend class="visually-hidden">${labels.fields.voice}</legend>
        <ul class="values">${counted.map(({value, count}) => choice('voice',
          {value, label: valueLabel('voice', value), count}, state, on))}</ul>
      </fieldset>
    </details>`;
}

/** The server's values; one that was chosen stays to be taken away even where it counts nothing. */
function shown(field, counts, chosen, asked) {
  const values = field === 'year' ? newestFirst(counts.values) : counts.values;
  const absent = asked.contains !== '' ? [] : chosen
    .filter((value) => !values.some((other) => other.value === value))
    .map((value) => ({value, label: valueLabel(field, value), count: 0}));
  return [...values, ...absent];
}

/** Years read as a series, not by their counts. */
function newestFirst(years) {
  return years.toSorted((a, b) => Number(b.value) - Number(a.value));
}

function choice(field, value, state, on) {
  return html`<li>${box(field, value, state, () => on.toggle(field, value.value))}</li>`;
}

/** A value that can be unfolded; what lies in it is asked for then, and kept in no address. */
function branch(field, value, asked, state, on) {
  const child = CHILDREN[field];
  const open = asked.open?.has(value.value) ?? false;
  const under = value.children?.values ?? [];
  const [fold, unfold] = child === 'city' ? [reading.foldCities, reading.unfoldCities]
    : [reading.foldMonths, reading.unfoldMonths];
  const name = named(field, value);
  return html`<li>
    <div class="branch">${box(field, value, state, () => on.toggle(field, value.value))}
      <button type="button" class="unfold" aria-expanded=${String(open)}
        aria-label=${open ? fold(name) : unfold(name)} data-key=${`unfold-${field}=${value.value}`}
        @click=${() => on.branch(field, value.value)}></button></div>
    ${!open ? nothing : value.children === undefined ? html`<p class="hint">${labels.counting}</p>`
      : under.length === 0 ? html`<p class="hint">${reading.noCities}</p>`
        : html`<ul class="under">${under.map((one) => html`<li>${
          box(child, one, state, () => on.within(field, value.value, child, one.value))}</li>`)}</ul>`}
  </li>`;
}

/** As the page's language says it; else as the server does, for what is no word of the page. */
function named(field, {value, label}) {
  const own = valueLabel(field, value);
  return own === value ? label ?? value : own;
}

function box(field, {value, label, count}, state, onChange) {
  const chosen = state.filters[field] ?? [];
  return html`
    <label class="choice">
      <input type="checkbox" name=${field} value=${value} data-key=${`${field}=${value}`}
        .checked=${chosen.includes(value)} @change=${onChange}>
      <span class="value">${named(field, {value, label})}</span>
      <span class="count">${labels.number(count)}<span
        class="visually-hidden">${labels.units[state.view]}</span></span>
    </label>`;
}

function within(field, on) {
  const typed = (event) => {
    if (!isComposing(event)) {
      on.contains(field, event.currentTarget.value.trim());
    }
  };
  return html`
    <input class="within" type="search" aria-label=${labels.within(labels.fields[field])}
      placeholder=${labels.withinHint} autocomplete="off" maxlength="100"
      data-key=${`within-${field}`} @input=${typed} @compositionend=${typed}>`;
}

function more(field, all, asked, on) {
  if (all <= SHORT || asked.contains !== '') {
    return nothing;
  }
  const name = labels.fields[field];
  return html`
    <button class="more" type="button" aria-expanded=${asked.more ? 'true' : 'false'}
      aria-label=${asked.more ? labels.lessOf(name) : labels.moreOf(name, all)}
      data-key=${`more-${field}`} @click=${() => on.more(field)}>
      ${asked.more ? labels.less : labels.more}</button>`;
}
