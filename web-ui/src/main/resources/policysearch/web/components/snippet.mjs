// One passage of a result: whose words, and where the query stands in them.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {marked} from './highlight.mjs';
import {added, documentUrl, searchUrl} from './url-state.mjs';

/** The passage; somebody's words carry the name, which is a link that adds the filter. */
export function snippet(passage, hit, state) {
  const speakers = passage.speakers ?? (passage.speaker ? [passage.speaker] : []);
  const place = `${documentUrl(hit.id, state)}#at-${passage.start}`;
  return html`
    <li class=${speakers.length > 0 ? 'snippet spoken' : 'snippet'}>
      ${speakers.length === 0 ? nothing : html`<p class="who">${speakers.map((name, i) => html`${
        i > 0 ? '、' : nothing}<a href=${searchUrl(added(state, 'speaker', name))}
        title=${labels.onlySpeaker(name)} data-focus="results">${name}</a>`)}</p>`}
      <p class="words">${marked(passage.text, passage.ranges)} <a class="place" href=${place}
        aria-label=${labels.inTextOf(hit.title ?? labels.untitled)}>${labels.inText}</a></p>
    </li>`;
}
