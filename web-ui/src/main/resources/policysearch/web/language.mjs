// In which language the page speaks. What it shows is Chinese all the same.

const CHOICE = 'language'; // the cookie that the server reads
const A_YEAR = 365 * 24 * 60 * 60;

/** The languages there are, each named in itself. */
export const languages = {zh: '中文', en: 'English'};

/** `zh` or `en`: what the server has spoken, who knows what the reader chose. */
export const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';

/** Speaks the other language from now on, beginning with this page. */
export function speak(other) {
  document.cookie = `${CHOICE}=${other}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`;
  const url = new URL(location);
  if (url.searchParams.has('lang')) {
    url.searchParams.delete('lang'); // it says otherwise
    history.replaceState(history.state, '', url);
  }
  location.reload();
}
