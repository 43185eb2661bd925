import { BarChart as BarSeries } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { displayWidth } from '../../base/width.js'
import { splitAt } from '../../reporters/clip-line.js'
import { visibleText } from '../../reporters/visible-text.js'
import type { Bar, BarPart, DrawBars } from './bar-chart.js'

use([BarSeries, GridComponent, SVGRenderer])

/** Pixels; narrow enough that type stays legible when a phone shows the whole width. */
const width = 340
const rowHeight = 38
const barHeight = 11
const axisHeight = 26
const fontSize = 13
/** Columns of a terminal that fit the width: a Chinese character takes two. */
const labelColumns = Math.floor((width / fontSize) * 2) - 1

/**
 * Colours stand for classes: the library writes them into the drawing, where they are exchanged for the class, so that the page's
 * style decides, by light, dark and paper.
 */
const colours: Readonly<Record<BarPart | 'text' | 'line', string>> = { main: '#000001', second: '#000002', error: '#000003', warning: '#000004', info: '#000005', rest: '#000006', text: '#000007', line: '#000008' }

/** Draws bars as SVG for a page: no script, no style of its own, the same bytes for the same figures. */
export const drawBars: DrawBars = ({ bars, parts, scale }) => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: bars.length * rowHeight + axisHeight + 4 })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 1, right: 22, top: 10, bottom: axisHeight - 4 },
    xAxis: {
      type: 'value',
      ...(scale === 'share' && { max: 100, interval: 25 }),
      ...(scale === 'count' && { minInterval: 1 }),
      splitNumber: 4,
      axisLabel: { color: colours.text, fontSize: 11, hideOverlap: true, formatter: (value: number) => (scale === 'share' ? `${value}%` : tickText(value)) },
      splitLine: { lineStyle: { color: colours.line, width: 1 } },
    },
    yAxis: { type: 'category', show: false, inverse: true, data: bars.map((_, index) => index) },
    series: [labelSeries(bars), ...parts.map((part, index) => partSeries(part, bars.map(({ values }) => values[index] ?? 0)))],
  })
  const drawing = chart.renderToSVGString({ useViewBox: true })
  chart.dispose()
  return withClasses(drawing)
}

/** Stands at the foot of each bar, has no length and carries the label above it. */
function labelSeries(bars: readonly Bar[]): object {
  const labels = bars.map(labelOf)
  return { ...common, data: bars.map(() => 0), itemStyle: { color: 'transparent' }, label: { show: true, position: [0, -17], color: colours.text, fontSize, formatter: ({ dataIndex }: { readonly dataIndex: number }) => labels[dataIndex] ?? '' } }
}

function partSeries(part: BarPart, data: readonly number[]): object {
  return { ...common, data, itemStyle: { color: colours[part] } }
}

const common = { type: 'bar', stack: 'all', barWidth: barHeight, barCategoryGap: 0, silent: true, emphasis: { disabled: true }, cursor: 'default' } as const

/** A long name is cut, the figure never. */
function labelOf({ name, figure }: Bar): string {
  const shown = visibleText(name).replaceAll('\n', ' ')
  const room = labelColumns - displayWidth(figure) - 2
  return `${displayWidth(shown) <= room ? shown : `${splitAt(shown, room - 2)[0]}…`}　${figure}`
}

/** 12,000 on the axis of money takes more room than there is: 1.2万. */
function tickText(value: number): string {
  return value >= 10_000 ? `${Number((value / 10_000).toPrecision(3))}万` : String(value)
}

function withClasses(drawing: string): string {
  const names = new Map(Object.entries(colours).map(([name, colour]) => [colour, name]))
  return drawing
    .replace(/<svg [^>]*viewBox="([^"]*)"[^>]*>/u, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="$1" aria-hidden="true" focusable="false">')
    .replace(/<style ?>.*?<\/style>\n?/su, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>\n?/u, '')
    .replace(/ (?:ecmeta_\w+|class|xml:space|style)="[^"]*"/gu, (attribute) => (attribute.startsWith(' style') ? fontOf(attribute) : ''))
    .replace(/ (fill|stroke)="(#00000\d)"/gu, (whole, kind: string, colour: string) => (names.has(colour) ? ` class="${kind}-${names.get(colour) ?? ''}"` : whole))
    .replace(/<path [^>]*fill="transparent"[^>]*><\/path>\n?/gu, '')
}

function fontOf(style: string): string {
  return ` font-size="${/font-size:(\d+)px/u.exec(style)?.[1] ?? fontSize}"`
}
