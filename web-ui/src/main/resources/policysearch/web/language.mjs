// In which language the page speaks. What it shows is Chinese all the same.

const KEY = 'policysearch.language';

/** The languages there are, each named in itself. */
export const languages = {zh: '中文', en: 'English'};

function chosen() {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage is forbidden here
  }
}

/** `zh` or `en`. */
export const language = chosen();

/** Speaks the other language from now on, beginning with this page. */
export function speak(other) {
  try {
    localStorage.setItem(KEY, other);
  } catch {
    return;
  }
  location.reload();
}
