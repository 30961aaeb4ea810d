// What can be done with a document: its link, print, large type, numbered paragraphs, other forms.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {isWeb, original} from './metadata.mjs';
import {large, numbers, setType} from './reading-preferences.mjs';

const {reading} = labels;

/** The row of tools under the title. */
export function tools(model, on) {
  const doc = model.answer;
  const file = `/api/v1/documents/${encodeURIComponent(doc.id)}`;
  const switched = (one, after) => () => {
    one.set(!one.isOn());
    after();
  };
  return html`
    <div class="actions" role="group" aria-label=${reading.tools}>
      <button type="button" class="plain" data-key="copy"
        @click=${on.copy}>${model.copied ? labels.copied : labels.copyLink}</button>
      <button type="button" class="plain" data-key="print"
        @click=${() => window.print()}>${labels.print}</button>
      <button type="button" class="plain" data-key="large" aria-pressed=${String(large.isOn())}
        @click=${switched(large, () => { setType(); on.redraw(); })}>${reading.large}</button>
      <button type="button" class="plain" data-key="numbers" aria-pressed=${String(numbers.isOn())}
        @click=${switched(numbers, on.redraw)}>${reading.numbers}</button>
      <a href=${`${file}.txt`} target="_blank" rel="alternate" type="text/plain">${
        reading.plainText}</a>
      <a href=${`${file}.md`} download rel="alternate" type="text/markdown">${reading.markdown}</a>
      ${doc.url !== undefined && isWeb(doc.url) ? original(doc.url, reading.original) : nothing}
    </div>
    ${model.byHand === undefined ? nothing : html`<p><label class="by-hand">
      <span>${labels.copyByHand}</span> <input readonly .value=${model.byHand}></label></p>`}`;
}
