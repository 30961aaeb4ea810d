// The search form. Enter searches; an Enter that ends an IME composition does not.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';

/** Whether the key belongs to an input method: Safari says so only by key code 229. */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

let composing = false;

function onKeydown(event) {
  if (event.key === 'Enter' && isComposing(event)) {
    event.preventDefault();
  }
}

/** The form: words, scope, button. `onSearch({q, in})` is called when the user asks. */
export function searchBox(state, onSearch) {
  const submit = (event) => {
    event.preventDefault();
    if (composing) {
      return;
    }
    const form = event.currentTarget;
    onSearch({q: form.elements.q.value.trim(), in: form.elements.in.value});
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
      <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off"
        spellcheck="false" enterkeyhint="search" maxlength="500" placeholder=${labels.searchHint}
        .value=${state.q}
        @keydown=${onKeydown}
        @compositionstart=${() => { composing = true; }}
        @compositionend=${() => { composing = false; }}
        @blur=${() => { composing = false; }}>
      <label class="visually-hidden" for="in">${labels.scopeLabel}</label>
      <select id="in" name="in" @change=${scoped}>
        ${Object.entries(labels.scopes).map(([value, label]) => html`
          <option value=${value} .selected=${state.in === value}>${label}</option>`)}
      </select>
      <button type="submit">${labels.search}</button>
    </form>`;
}
