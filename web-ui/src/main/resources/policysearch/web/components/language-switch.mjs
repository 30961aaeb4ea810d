// The way to the other language.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {language, languages, speak} from '../language.mjs';

/** A button for each language that is not spoken now, named in itself. */
export function languageSwitch() {
  return html`${Object.entries(languages).filter(([code]) => code !== language)
    .map(([code, name]) => html`<button class="plain language" type="button"
      lang=${code === 'zh' ? 'zh-CN' : code} title=${labels.language}
      @click=${() => speak(code)}>${name}</button>`)}`;
}
