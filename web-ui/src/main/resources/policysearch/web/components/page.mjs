// The frame around every view: the name, the search box, the view, the footer.
import {html} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {documentView} from './document.mjs';
import {homeView} from './home.mjs';
import {searchView} from './results.mjs';
import {searchBox} from './search-box.mjs';
import {shortcutsSwitch} from './shortcuts.mjs';

const VIEWS = {home: homeView, search: searchView, document: documentView};

/** The whole page for a model. */
export function page(model, on) {
  const {view, state} = model.route;
  return html`
    <header class="top">
      <div class="inner">
        <a class="brand" href="/" aria-label=${`${labels.product} ${labels.home}`}
          ><span class="seal" aria-hidden="true">政</span>${labels.product}</a>
        ${searchBox(state, on.search, on.completion)}
      </div>
    </header>
    ${VIEWS[view](model, on)}
    <footer class="bottom">
      <div class="inner"><span>${labels.tagline}</span>${shortcutsSwitch()}</div>
    </footer>`;
}

/** The title of the browser's tab. */
export function title({route, answer}) {
  switch (route.view) {
    case 'home': return labels.product;
    case 'search': return labels.pageTitle(labels.resultsTitle(route.state.q, route.state.view));
    default: return labels.pageTitle(answer?.title ?? labels.text);
  }
}
