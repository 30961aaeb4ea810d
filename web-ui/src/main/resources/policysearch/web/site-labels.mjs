// What the page says of the pages that only the server makes; part of `labels`.

export const site = {
  title: '本站',
  pages: {browse: '浏览', about: '关于', help: '帮助'},
};
