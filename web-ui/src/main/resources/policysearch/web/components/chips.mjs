// The active filters, each a link to the search without it.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {day} from './dates.mjs';
import {
  FILTERS, isFiltered, searchUrl, toggled, withoutDates, withoutFilters, withValues,
} from './url-state.mjs';

/** A value as people read it. */
export function valueLabel(field, value) {
  if (field === 'month' && /^\d{4}-\d{2}$/u.test(value)) {
    return labels.reading.month(value.slice(0, 4), Number(value.slice(5)));
  }
  const known = {type: labels.types, voice: labels.voices}[field];
  return known?.[value] ?? value;
}

/** Each active filter: `{name, without}`, one a value. */
export function activeValues(state) {
  const values = FILTERS.flatMap((field) => (state.filters[field] ?? []).map((value) => ({
    name: labels.filterName(labels.fields[field], valueLabel(field, value)),
    without: toggled(state, field, value),
  })));
  return [...values, ...dateFilter(state)];
}

/** Each active filter: `{name, without}`, one a field, for whoever wants to widen the search. */
export function activeFields(state) {
  const fields = FILTERS.filter((field) => state.filters[field] !== undefined).map((field) => ({
    name: labels.filterName(labels.fields[field],
      state.filters[field].map((value) => valueLabel(field, value)).join('、')),
    without: withValues(state, field, []),
  }));
  return [...fields, ...dateFilter(state)];
}

function dateFilter(state) {
  if (state.dateFrom === '' && state.dateTo === '') {
    return [];
  }
  const [from, to] = [day(state.dateFrom), day(state.dateTo)];
  const range = to === '' ? labels.since(from) : from === '' ? labels.until(to)
    : labels.fromTo(from, to);
  const field = labels.dateFields[state.dateField] ?? labels.dates;
  return [{name: labels.filterName(field, range), without: withoutDates(state)}];
}

/** The row of chips; nothing where nothing is filtered. */
export function chips(state) {
  if (!isFiltered(state)) {
    return nothing;
  }
  return html`
    <ul class="chips" aria-label=${labels.activeFilters}>
      ${activeValues(state).map(({name, without}) => html`
        <li><a class="chip" href=${searchUrl(without)} data-focus="results"
          aria-label=${labels.removeFilter(name)}>${name}<span aria-hidden="true">×</span></a></li>`)}
      <li><a class="clear" href=${searchUrl(withoutFilters(state))}
        data-focus="results">${labels.clearFilters}</a></li>
    </ul>`;
}
