import type { Language } from '../base/text.js'
import { escapeXml } from '../reporters/escape-xml.js'
import type { DrawBars } from './charts/bar-chart.js'
import type { Figure } from './figures.js'

/** A chart with its legend, and its figures as a table for whoever cannot see it. */
export function figurePart({ caption, chart, legend }: Figure, drawBars: DrawBars, language: Language): string {
  const keys = legend.map((text, index) => `<li class="key-${chart.parts[index] ?? 'main'}">${escapeXml(text)}</li>`)
  return `<figure>
<figcaption>${escapeXml(caption)}</figcaption>
${keys.length > 0 ? `<ul class="legend">${keys.join('')}</ul>\n` : ''}${drawBars(chart)}
<details><summary>${{ zh: '图中的数字', en: 'Figures of the chart' }[language]}</summary>
<table><tbody>
${chart.bars.map(({ name, figure }) => `<tr><th scope="row">${escapeXml(name)}</th><td class="figure">${escapeXml(figure)}</td></tr>\n`).join('')}</tbody></table>
</details>
</figure>
`
}
