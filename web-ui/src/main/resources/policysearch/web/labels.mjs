// Every string that the page says, in one place.
import {language} from './language.mjs';
import {reading} from './reading-labels.mjs';
import {site} from './site-labels.mjs';
import {study} from './study-labels.mjs';

const count = new Intl.NumberFormat('zh-CN');

/** So many documents, or statements, with their measure word. */
function found(n, view) {
  return `${count.format(n)} ${view === 'statements' ? '段' : '份'}${found.nouns[view]}`;
}
found.nouns = {documents: '文件', statements: '发言'};

/** All of it in Chinese. */
export const chinese = {
  language: '语言',
  skip: '跳到正文',
  site,
  study,
  reading,
  product: '政策检索',
  tagline: '政策文件与会议报道全文检索：谁在什么时候、什么地方说了什么',
  home: '首页',
  sentence: (text) => `${text}。`,
  number: (n) => count.format(n),

  search: '搜索',
  searchLabel: '搜索词',
  searchHint: '词语、人名、文号，或 "短语"',
  scopeLabel: '搜索范围',
  scopes: {all: '全部', title: '标题', speech: '发言'},

  fields: {
    speaker: '发言人', province: '省份', source: '来源', type: '类型', year: '年份',
    issuer: '发文机关', plan: '文件/规划', person: '人物', column: '栏目',
    documentNumber: '发文字号', city: '城市', month: '月份', organisation: '机构', voice: '谁的声音',
    cites: '引用',
  },
  types: {
    law: '法律', regulation: '法规规章', plan: '规划方案', opinion: '意见', notice: '通知',
    decision: '决定', reply: '批复', announcement: '公告', report: '工作报告',
    meeting: '会议报道', interpretation: '政策解读', answers: '问答', order: '令', letter: '函',
    statistics: '统计公报', personnel: '人事任免', minutes: '会议纪要', speech: '讲话', news: '新闻', other: '其他',
  },

  filters: '筛选',
  showFilters: (n) => (n === 0 ? '筛选' : `筛选（已选 ${n} 项）`),
  hideFilters: '收起筛选',
  activeFilters: '已选条件',
  removeFilter: (name) => `去掉条件 ${name}`,
  filterName: (field, value) => `${field}：${value}`,
  clearFilters: '清除全部',
  units: {documents: ' 份', statements: ' 段'},
  more: '更多',
  less: '收起',
  moreOf: (field, n) => `更多${field}，共 ${count.format(n)} 个`,
  lessOf: (field) => `收起${field}`,
  within: (field) => `在${field}中查找`,
  withinHint: '查找…',
  nothingWithin: '没有这样的选项',
  selected: (n) => `已选 ${n}`,

  dates: '日期',
  dateField: '按哪个日期',
  dateFields: {published: '发布日期', event: '会议日期'},
  dateFrom: '从',
  dateTo: '到',
  apply: '应用',
  since: (date) => `${date} 起`,
  until: (date) => `至 ${date}`,
  fromTo: (from, to) => `${from}至${to}`,
  day: (y, m, d) => `${y}年${m}月${d}日`,
  monthDay: (m, d) => `${m}月${d}日`,
  dayOnly: (d) => `${d}日`,

  sort: '排序',
  sorts: {relevance: '相关度', '-date': '最新', date: '最早'},

  total: (n, exact, view) => (exact ? `共找到 ${found(n, view)}`
    : `找到至少 ${found(n, view)}`),
  announced: (total, page, shown, unit) => (page > 1
    ? `${total}，第 ${page} 页，本页 ${shown}${unit}` : `${total}，本页 ${shown}${unit}`),
  resultsTitle: (q, view) => (q === '' ? `全部${found.nouns[view]}`
    : view === 'statements' ? `${q} · 发言检索结果` : `${q} · 检索结果`),
  pageTitle: (text) => `${text} - 政策检索`,
  remarks: '关于检索词的说明',
  loading: '正在检索…',
  loadingDocument: '正在打开…',
  untitled: '（无标题）',
  published: '发布',
  event: '会议',
  andOthers: (names, n) => `${names}等 ${n} 个省份`,
  alsoPublished: (n) => `另有 ${count.format(n)} 家发布：`,
  andMore: '等',
  onlySpeaker: (name) => `只看${name}的发言`,
  inText: '在文中查看',
  inTextOf: (title) => `在文中查看：${title}`,

  pages: '翻页',
  page: (n) => `第 ${n} 页`,
  next: '下一页',
  previous: '上一页',
  first: '回到第一页',
  last: '已是最后一页',

  nothing: (view) => `没有找到符合条件的${found.nouns[view]}`,
  nothingFor: (q, view) => `没有找到与“${q}”有关的${found.nouns[view]}`,
  dropFilter: '条件可能太窄。去掉其中一项：',
  dropOne: (name) => `去掉“${name}”`,
  dropAll: '去掉全部条件，只保留搜索词',
  dropSpeech: '不限于发言，搜文件全文',
  dropScope: (scope) => `不限于${scope}，搜索全文`,
  dropNone: '逐项去掉条件也没有结果，问题可能在搜索词。',
  counting: '正在计数…',
  gives: (n, view) => (n === 0 ? '仍然没有' : found(n, view)),
  tryOther: '换一种搜法：',
  tryElse: '还可以试试',
  tryWord: (word) => `只搜“${word}”`,
  tryUnquoted: (q) => `去掉引号：${q}`,
  tryTips: [
    '少用几个词，或换一种说法（如“营商环境”与“放管服”）。',
    '人名、机构名用全称；文号可以写成 国发〔2019〕5号 或 国发2019 5。',
    '检查有没有错别字。',
  ],
  browseAll: {documents: '浏览全部文件', statements: '浏览全部发言'},
  didYouMean: '是不是要找：',

  welcome: '查政策，看谁说了什么',
  explain: '收录政策文件与官方会议报道。会议报道中每个人说的话都单独标出：'
    + '可以按发言人、省份、来源、日期筛选，也可以只在发言中搜索。',
  examples: '试试这些词',
  exampleQueries: ['新质生产力', '高质量发展', '协同创新', '公共服务', '"先行区、示范区"'],
  topSpeakers: '听听他们怎么说',
  topProvinces: '按省份看',
  latest: '最新发布',
  holdings: (n) => `共收录 ${count.format(n)} 份文件`,
  emptyIndex: '索引中还没有文件',
  emptyIndexHelp: '先用 policy-search index 命令收录文件，再刷新本页。',

  failed: '检索没有成功',
  failedDocument: '没有打开这份文件',
  notFound: '找不到这份文件',
  notFoundHelp: '链接可能有误，或所找的已从索引中移除。',
  unreachable: '连不上服务器',
  unreachableHelp: '请检查网络，或确认检索服务正在运行，然后重试。',
  unreadable: '服务器的回答无法读懂',
  refused: '搜索条件有误',
  serverFailed: (status) => `服务器出错（${status}）`,
  errorId: (id) => `错误编号 ${id}`,
  staleHelp: '索引已更新，这一页的位置失效了。',
  retry: '重试',
  fromStart: '从第一页开始',
  withoutAll: '只保留搜索词重新搜索',

  back: '返回检索结果',
  copyLink: '复制链接',
  copied: '链接已复制',
  copyByHand: '请手动复制这个链接',
  print: '打印',
  metadata: '文件信息',
  meta: {
    source: '来源', publishedAt: '发布日期', column: '栏目', documentNumber: '发文字号',
    indexNumber: '索引号', issuer: '发文机关', writtenOn: '成文日期', status: '效力',
    type: '类型', eventDates: '会议日期', place: '地点', provinces: '省份', cities: '城市',
    plans: '文件/规划', topic: '主题分类', attachments: '附件', reporters: '记者', editors: '编辑', views: '访问量', url: '原文', file: '文件',
  },
  speakersHere: '本文发言人',
  statements: (n) => `${n} 段发言`,
  allStatements: (name) => `检索${name}的全部发言`,
  allStatementsShort: '全部发言',
  collective: '集体',
  spoke: '发言或主持（未载内容）',
  present: (n) => `其他出席人员（${n} 人）`,
  text: '正文',
  says: (names) => names.join('、'),
  hits: (n) => `本文命中 ${n} 处`,
  hitOf: (i, n) => `第 ${i} 处，共 ${n} 处`,
  noHits: '正文中没有找到这些词',
  nextHit: '下一处',
  previousHit: '上一处',
  hitNavigation: '命中位置',
  emptyBody: '这份文件没有正文。',

  shortcuts: '启用键盘快捷键',
  shortcutsHelp: '/ 到搜索框，n 下一处，p 上一处',

  views: {documents: '文件', statements: '发言'},
  viewsLabel: '结果类型',
  voices: {individual: '个人', joint: '联合', collective: '集体'},
  group: '归并',
  groups: {none: '逐段列出', speaker: '按发言人', document: '按文件'},
  totalInGroups: (total, n, group) => (group === 'speaker'
    ? `${total}，出自 ${count.format(n)} 个发言人` : `${total}，出自 ${count.format(n)} 份文件`),
  groupUnits: {speaker: ' 个发言人', document: ' 份文件'},
  groupCount: (n, documents) => `${count.format(n)} 段发言，见于 ${count.format(documents)} 份文件`,
  groupCountHere: (n) => `${count.format(n)} 段发言`,
  allOfGroup: (n) => `查看全部 ${count.format(n)} 段`,
  allOfSpeaker: (name, n) => `查看${name}的全部 ${count.format(n)} 段发言`,
  unfold: '展开',
  fold: '收起',
  unfoldOf: (name) => `展开${name}的这段发言`,
  foldOf: (name) => `收起${name}的这段发言`,

  take: '带走这些结果',
  exports: {csv: '导出 CSV', ndjson: '导出 NDJSON', atom: '订阅 Atom'},

  suggestions: '搜索建议',
  suggestionKinds: {
    person: '人物', province: '地点', city: '地点', plan: '文件/规划', organisation: '机构',
    issuer: '机构', title: '标题',
  },
  suggestionsFound: (n) => `有 ${n} 条建议，按上下键选择`,
};

/** All of it in the language that the reader has chosen. */
export const labels = language === 'en' ? (await import('./labels.en.mjs')).labels : chinese;
