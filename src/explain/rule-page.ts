import { isFixed, profileOf, type BadExample, type RealRow, type RuleInfo } from '../base/rule-info.js'
import { shorten } from '../base/text.js'
import { visibleText } from '../reporters/visible-text.js'
import { filesOf, readExample, type ExampleLine, type ShownFile } from './example.js'
import { basisOf, categoryNames, criterionNames, heuristicName, needTexts, profileNames, severityNames } from './names.js'
import { groupRules } from './rule-list.js'

/** The page of one rule in Markdown: Chinese, with the title, the reason and the messages in English beside. */
export function rulePage(rule: RuleInfo): string {
  const { code, name, category, severity, since, title, why, bad, good, realRows = [] } = rule
  const profile = profileOf(rule)
  const basis = basisOf(rule)
  return lines([
    `# ${code} ${asText(title.zh)}`,
    '',
    `*${asText(title.en)}*`,
    '',
    '| 名称 | 级别 | 档次 | 类别 | 始于 |',
    '| --- | --- | --- | --- | --- |',
    `| \`${name}\` | ${severityNames[severity].zh}（${severityNames[severity].en}） | ${profileNames[profile].zh}（${profile}） | [${categoryNames[category].zh}](README.md#${categoryNames[category].zh})（${category}） | ${since} |`,
    '',
    ...reviewLines(rule),
    asText(why.zh),
    '',
    `*${asText(why.en)}*`,
    '',
    `依据：${asText(basis.zh)}`,
    '',
    `*Basis: ${asText(basis.en)}*`,
    '',
    ...(bad.length > 0 ? ['## 会指出', ''] : []),
    ...bad.flatMap(faultSection),
    ...(good.length > 0 ? ['## 可以通过', ''] : []),
    ...good.flatMap((example) => [`### ${asText(example.name)}`, '', ...filesOf(example).flatMap(fileLines)]),
    ...rowsSection(realRows),
    '## 不适用时',
    '',
    ...(isFixed(rule) ? ['这样的问题必须改正，不能忽略，也不能用配置关掉。'] : [...switchOnLines(rule), ...switchLines(code)]),
  ])
}

/** What a review asks for with the rule, when it judges, and whether it is a guess. */
function reviewLines({ criterion, isHeuristic, needs }: RuleInfo): readonly string[] {
  const parts = [
    ...(criterion ? [`评审标准：${criterionNames[criterion].zh}（${criterion}）。`] : []),
    ...(needs ? [`${needTexts[needs].zh}。`] : []),
    ...(isHeuristic ? ['凭措辞推断（heuristic），可能误报。'] : []),
  ]
  return parts.length > 0 ? [parts.join(''), ''] : []
}

/** Rows as published, in a table of the columns that they fill. */
function rowsSection(rows: readonly RealRow[]): readonly string[] {
  if (rows.length === 0) return []
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  const table = [['二级指标', ...columns], ['', ...columns].map(() => '---'), ...rows.map(({ group, cells }) => [group, ...columns.map((column) => cells[column] ?? '')].map(asText))]
  return ['## 公开的申报表里可以通过的行', '', ...table.map((cells) => `| ${cells.join(' | ')} |`), '']
}

function switchOnLines(rule: RuleInfo): readonly string[] {
  const profile = profileOf(rule)
  if (profile === 'recommended') return []
  return [
    `默认不查。要查：加 \`--profile ${profile}\`，或在 \`jixiao.config.yaml\` 里写 \`profile: ${profile}\`；只要这一条：`,
    '',
    '```yaml',
    'rules:',
    `  ${rule.code}: ${rule.severity}`,
    '```',
    '',
  ]
}

function switchLines(code: string): readonly string[] {
  return [
    '只接受一处：在那一行末尾，或单独写在上一行，写明原因：',
    '',
    '```yaml',
    `# jixiao-ignore ${code}: 原因`,
    '```',
    '',
    '整条不查：写在 `jixiao.config.yaml` 里：',
    '',
    '```yaml',
    'rules:',
    `  ${code}: off`,
    '```',
  ]
}

/** The table of every rule, by category. */
export function ruleIndex(rules: readonly RuleInfo[]): string {
  const tables = groupRules(rules).map(({ category, rules: members }) => [
    `## ${categoryNames[category].zh}`,
    '',
    '| 编号 | 名称 | 级别 | 档次 | 评审 | 内容 | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...members.map(indexRow),
  ])
  return lines(['# 规则一览', '', '编号供人引用，永不改变。命令行里也能看：`jixiao explain JX201`。', '', '档次：recommended 默认就查；strict 加上评审会问的；all 是全部。“推断”是凭措辞和可能性判断的，可能误报。', '', ...tables.flatMap((table) => [...table, '']).slice(0, -1)])
}

function indexRow(rule: RuleInfo): string {
  const { code, name, severity, title, criterion, isHeuristic } = rule
  const review = [...(criterion ? [criterionNames[criterion].zh] : []), ...(isHeuristic ? [heuristicName.zh] : [])].join('，')
  return `| [${code}](${code}.md) | \`${name}\` | ${severityNames[severity].zh} | ${profileOf(rule)} | ${review} | ${asText(title.zh)} | ${asText(title.en)} |`
}

function faultSection(example: BadExample): readonly string[] {
  const { name, yaml, zh, en } = example
  const read = readExample(yaml)
  const places = [placesText('要改', read, true), placesText('有关', read, false)].filter((text) => text !== '')
  return [
    `### ${asText(name)}`,
    '',
    ...(yaml === '' ? ['（空文件）', ''] : filesOf(example).flatMap(fileLines)),
    `> ${asText(zh)}`,
    '>',
    `> *${asText(en)}*`,
    '',
    ...(places.length > 0 ? [`${places.join('；')}。`, ''] : []),
  ]
}

/** A file of an example, under its path where there are several. */
function fileLines({ path, yaml }: ShownFile): readonly string[] {
  const language = path?.endsWith('.csv') === true ? 'csv' : 'yaml'
  return [...(path === undefined ? [] : [`\`${path}\``, '']), ...fenced(readExample(yaml), language)]
}

/** Where the marks of an example stand, with what they enclose: an example without marks in it can be copied. */
function placesText(heading: string, read: readonly ExampleLine[], isPrimary: boolean): string {
  const places = read.flatMap(({ text, marks }, index) =>
    marks.filter((mark) => mark.isPrimary === isPrimary).map(({ from, to }) => `第 ${index + 1} 行${from === to ? '' : codeSpan(shorten(visibleText(text.slice(from, to))))}`),
  )
  return places.length > 0 ? `${heading}：${places.join('、')}` : ''
}

/** Wording in which no sign means anything to Markdown but backticks in pairs. */
function asText(text: string): string {
  const parts = visibleText(text).split(/(`[^`]+`)/u)
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_`<>[\]|]/gu, String.raw`\$&`))).join('')
}

/** Backticks within ask for more of them around. */
function codeSpan(text: string): string {
  if (text.trim() === '') return '的空白'
  return text.includes('`') ? ` \`\` ${text} \`\`` : ` \`${text}\``
}

function fenced(read: readonly ExampleLine[], language: string): readonly string[] {
  return [`\`\`\`${language}`, ...read.map(({ text }) => visibleText(text)), '```', '']
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

