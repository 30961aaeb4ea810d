// The search form. Enter searches; an Enter that ends an IME composition does not.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {isOfStatements} from './url-state.mjs';

/** Whether the key belongs to an input method: Safari says so only by key code 229. */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

let composing = false;

/** The keys of an input method are its own; the others may be meant for the list of suggestions. */
function onKeydown(event, completion) {
  if (!isComposing(event)) {
    completion.key(event);
  } else if (event.key === 'Enter') {
    event.preventDefault();
  }
}

/** The scope that the box shows: statements are sought in what is said, whatever was chosen. */
export function scopeOf(state) {
  return isOfStatements(state) ? 'speech' : state.in;
}

/**
 * The form: words with suggestions, scope, button. `onSearch({q, in})` is called when the user asks;
 * `completion` is told what is typed.
 */
export function searchBox(state, onSearch, completion) {
  const submit = (event) => {
    event.preventDefault();
    if (composing) {
      return;
    }
    const form = event.currentTarget;
    completion.close();
    const scope = form.elements.in;
    onSearch({q: form.elements.q.value.trim(), in: scope.disabled ? state.in : scope.value});
  };
  const scoped = (event) => {
    const form = event.currentTarget.form;
    if (form.elements.q.value.trim() !== '') {
      form.requestSubmit();
    }
  };
  return html`
    <form class="search" role="search" action="/" @submit=${submit}>
      <label class="visually-hidden" for="q">${labels.searchLabel}</label>
      <div class="typed">
        <input id="q" name="q" type="text" inputmode="search" enterkeyhint="search" role="combobox"
          aria-autocomplete="list" aria-expanded="false" aria-controls="suggestions"
          autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="500"
          placeholder=${labels.searchHint} .value=${state.q}
          @keydown=${(event) => onKeydown(event, completion)}
          @input=${(event) => isComposing(event) || completion.typed()}
          @compositionstart=${() => { composing = true; completion.close(); }}
          @compositionend=${() => { composing = false; completion.typed(); }}
          @blur=${() => { composing = false; completion.close(); }}>
        <div id="suggestions" role="listbox" aria-label=${labels.suggestions} hidden
          @mousedown=${(event) => event.preventDefault()}></div>
      </div>
      <label class="visually-hidden" for="in">${labels.scopeLabel}</label>
      <select id="in" name="in" ?disabled=${isOfStatements(state)} @change=${scoped}>
        ${Object.entries(labels.scopes).map(([value, label]) => html`
          <option value=${value} .selected=${scopeOf(state) === value}>${label}</option>`)}
      </select>
      <button type="submit">${labels.search}</button>
    </form>`;
}
