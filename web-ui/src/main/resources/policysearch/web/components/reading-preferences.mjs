// How a document is read: in large type, with numbered paragraphs. This browser remembers it.
import {preference} from './preference.mjs';

export const large = preference('large', false);
export const numbers = preference('numbers', false);

/** Whether every paragraph shows its number, which is a link to it. */
export function isNumbered() {
  return numbers.isOn();
}

/** Large type is the whole page's affair while a document is open: boxes grow with their words. */
export function setType() {
  document.documentElement.classList.toggle('large', large.isOn());
}
