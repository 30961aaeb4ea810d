package policysearch.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a reader could not read of a page as it is laid out now. */
final class Layout {
  /**
   * Text that stands outside the window, is cut off by a box that does not scroll, or lies over
   * other text; and a page that scrolls sideways. What scrolls by itself may be wider, and what
   * sticks to the lower edge moves out of the way.
   */
  private static final String FAULTS =
      """
      () => {
        const faults = [];
        const told = (node) => `${node.parentElement.tagName}.${node.parentElement.className} «${
          node.data.trim().slice(0, 20)}»`;
        if (document.documentElement.scrollWidth > innerWidth) {
          faults.push(`the page is ${document.documentElement.scrollWidth} wide in ${innerWidth}`);
        }
        const cuts = new Map();
        const styled = (e) => cuts.get(e) ?? cuts.set(e, getComputedStyle(e)).get(e);
        const seen = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const holder = node.parentElement;
          if (node.data.trim() === '' || holder.closest(
              '.visually-hidden, .skip, select, script, noscript, svg, #suggestions')
              || !holder.checkVisibility({visibilityProperty: true})) {
            continue;
          }
          const range = document.createRange();
          range.selectNodeContents(node);
          const boxes = [...range.getClientRects()].filter((b) => b.width > 0 && b.height > 0);
          let scrolls = false;
          let floats = false;
          for (let e = holder; e !== document.body && !scrolls; e = e.parentElement) {
            const style = styled(e);
            floats ||= style.position === 'sticky' && style.bottom !== 'auto';
            scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
            if (!scrolls && /hidden|clip/.test(style.overflowX + style.overflowY)) {
              const box = e.getBoundingClientRect();
              if (boxes.some((b) => b.right > box.right + 2 || b.left < box.left - 2
                  || b.bottom > box.bottom + 3 || b.top < box.top - 3)) {
                faults.push(`cut off: ${told(node)}`);
              }
            }
          }
          if (!scrolls && boxes.some((b) => b.right > innerWidth + 1 || b.left < -1)) {
            faults.push(`outside: ${told(node)}`);
          }
          if (!scrolls && !floats) {
            boxes.forEach((b) => seen.push({node, left: b.left, right: b.right,
              top: b.top + b.height * .15, bottom: b.bottom - b.height * .15}));
          }
        }
        seen.sort((a, b) => a.top - b.top);
        seen.forEach((a, i) => {
          for (let j = i + 1; j < seen.length && seen[j].top < a.bottom - 2; j++) {
            const b = seen[j];
            if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) {
              faults.push(`over each other: ${told(a.node)} and ${told(b.node)}`);
            }
          }
        });
        return faults.slice(0, 10);
      }
      """;

  private Layout() {}

  @SuppressWarnings("unchecked") // the script gives strings
  static List<String> faults(Page page) {
    return (List<String>) page.evaluate(FAULTS);
  }
}
