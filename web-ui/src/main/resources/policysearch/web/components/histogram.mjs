// How many results each year has, as bars; each bar is a link that takes the year in or out.
import {html, nothing, svg} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {searchUrl, toggled} from './url-state.mjs';

const {reading} = labels;
/** A gap of more years than this is one gap. */
const LONGEST_GAP = 3;
const HEIGHT = 40;

/**
 * The bars, the newest year first for who reads or tabs, and drawn from the right, so that a long
 * series begins where it is newest. The facet beside it is the table behind it. Room is kept for
 * bars that are not counted yet.
 */
export function histogram(counts, state) {
  const years = (counts?.values ?? []).filter(({value}) => /^\d{4}$/u.test(value))
    .toSorted((a, b) => Number(b.value) - Number(a.value));
  const most = Math.max(1, ...years.map(({count}) => count));
  return html`
    <nav class="histogram" aria-label=${reading.histogram}>${years.length === 0 ? nothing : html`
      <ol>${years.map((one, i) => html`${gap(years[i - 1], one)}<li>${
        bar(one, most, state)}</li>`)}</ol>`}</nav>`;
}

/** Years without a result are a gap as wide as they are many, up to a point. */
function gap(later, {value}) {
  const missing = later === undefined ? 0 : Number(later.value) - Number(value) - 1;
  return missing <= 0 ? nothing
    : html`<li class=${`gap g${Math.min(missing, LONGEST_GAP)}`} aria-hidden="true"></li>`;
}

function bar({value, count}, most, state) {
  const chosen = (state.filters.year ?? []).includes(value);
  const high = Math.max(1, Math.round(HEIGHT * count / most));
  const unit = labels.units[state.view];
  const name = (chosen ? reading.withoutYear : reading.onlyYear)(value, count, unit);
  return html`<a href=${searchUrl(toggled(state, 'year', value))} data-key=${`bar-${value}`}
    data-focus="results" aria-current=${chosen ? 'true' : nothing} aria-label=${name} title=${name}>
    <svg viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${svg`<rect
      x="0" width="10" y=${HEIGHT - high} height=${high}></rect>`}</svg>
    <span aria-hidden="true">${value}</span></a>`;
}
