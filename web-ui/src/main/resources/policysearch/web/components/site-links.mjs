// The way to the pages that the server makes, with script or without.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';

/** The links; an ordinary click loads the page. */
export function siteLinks() {
  return html`
    <ul class="site" aria-label=${labels.site.title}>${
      Object.entries(labels.site.pages).map(([name, text]) => html`<li><a
        href=${`/${name}`}>${text}</a></li>`)}</ul>`;
}
