// From and to, and which date is meant. Applied by its button, so that half a date is no search.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';

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
