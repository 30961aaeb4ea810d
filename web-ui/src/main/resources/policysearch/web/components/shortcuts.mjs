// Single keys: `/` to the search box, n and p along the hits. The reader can switch them off.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {preference} from './preference.mjs';
import {isComposing} from './search-box.mjs';

const TYPED_INTO = 'textarea, select, [contenteditable], '
  + 'input:not([type=checkbox], [type=radio], [type=button], [type=submit])';

const shortcuts = preference('shortcuts', true);

function isTyping(element) {
  return element.closest(TYPED_INTO) !== null;
}

/** Calls `keys[key]` when that key is pressed by itself and nothing is being typed. */
export function listen(keys) {
  document.addEventListener('keydown', (event) => {
    const action = keys[event.key];
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (action && !modified && !isComposing(event) && !isTyping(event.target)
        && shortcuts.isOn()) {
      event.preventDefault();
      action();
    }
  });
}

/** The switch. */
export function shortcutsSwitch() {
  return html`
    <label class="choice"><input type="checkbox" .checked=${shortcuts.isOn()}
      @change=${(event) => shortcuts.set(event.currentTarget.checked)}>
      <span>${labels.shortcuts}<span class="hint">（${labels.shortcutsHelp}）</span></span></label>`;
}
