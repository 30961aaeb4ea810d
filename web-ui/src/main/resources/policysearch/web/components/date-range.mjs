// From and to, and which date is meant. Applied by its button, so that half a date is no search.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {changed, searchUrl, withoutDates} from './url-state.mjs';

const {reading} = labels;
const LAST_YEARS = [1, 3, 5];

/** The usual ranges: `{name, dateFrom, dateTo}`, counted from the day `now`. Pure. */
export function presets(now) {
  const year = now.getFullYear();
  const since = (years) => {
    const day = new Date(Date.UTC(year - years, now.getMonth(), now.getDate() + 1));
    return day.toISOString().slice(0, 10);
  };
  const whole = (of) => ({dateFrom: `${of}-01-01`, dateTo: `${of}-12-31`});
  return [
    {name: reading.thisYear, ...whole(year)},
    {name: reading.lastYear, ...whole(year - 1)},
    ...LAST_YEARS.map((n) => ({name: reading.lastYears(n), dateFrom: since(n), dateTo: ''})),
  ];
}

/** The one that is chosen is a link that takes it away. */
function preset({name, dateFrom, dateTo}, state) {
  const chosen = state.dateFrom === dateFrom && state.dateTo === dateTo;
  const next = chosen ? withoutDates(state) : changed(state, {dateFrom, dateTo});
  return html`<li><a href=${searchUrl(next)} data-focus="results" data-key=${`preset-${name}`}
    aria-current=${chosen ? 'true' : nothing}>${name}</a></li>`;
}

/** The form; `onDates({dateFrom, dateTo, dateField})` is called when the user applies it. */
export function dateRange(state, onDates) {
  const submit = (event) => {
    event.preventDefault();
    const {dateFrom, dateTo, dateField} = event.currentTarget.elements;
    const days = [dateFrom.value, dateTo.value];
    if (days[0] !== '' && days[1] !== '') {
      days.sort();
    }
    onDates({dateFrom: days[0], dateTo: days[1], dateField: dateField.value});
  };
  return html`
    <details class="facet" data-field="date" ?open=${state.dateFrom !== '' || state.dateTo !== ''}>
      <summary><span>${labels.dates}</span></summary>
      <ul class="presets" aria-label=${reading.presets}>${
        presets(new Date()).map((one) => preset(one, state))}</ul>
      <form class="dates" aria-label=${labels.dates} @submit=${submit}>
        <label class="row"><span>${labels.dateFrom}</span>
          <input type="date" name="dateFrom" min="1900-01-01" max="2199-12-31"
            .value=${state.dateFrom}></label>
        <label class="row"><span>${labels.dateTo}</span>
          <input type="date" name="dateTo" min="1900-01-01" max="2199-12-31"
            .value=${state.dateTo}></label>
        <fieldset>
          <legend class="visually-hidden">${labels.dateField}</legend>
          ${Object.entries(labels.dateFields).map(([value, label]) => html`
            <label class="choice"><input type="radio" name="dateField" value=${value}
              .checked=${state.dateField === value}><span>${label}</span></label>`)}
        </fieldset>
        <button class="plain" data-key="apply-dates">${labels.apply}</button>
      </form>
    </details>`;
}
