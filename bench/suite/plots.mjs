import { drawPlot } from './plot.mjs'

const grouped = (value) => (value >= 1000 ? value.toLocaleString('en') : String(value))
const plain = (name) => name.replaceAll('`', '')
const curves = (bySeries, what) => Object.entries(bySeries)
  .map(([name, points]) => ({ name: plain(name), points: points.filter((point) => point[what]).map((point) => ({ x: point.x, y: point[what] })) }))
  .filter(({ points }) => points.length > 0)

/** The pictures of how time and memory grow, by the names of their files. */
export function drawGrowth({ byFiles, bySize, byForms }) {
  const files = { label: 'declarations in one run', print: grouped }
  const seconds = { label: 'seconds, wall clock', print: grouped }
  const megabytes = { label: 'MB, most memory held', print: grouped }
  const forms = { label: 'forms in one run', print: grouped }
  const size = { label: 'kB, size of the declaration', print: grouped }
  return {
    'growth-time.svg': drawPlot({ title: 'Checking: time by number of files', x: files, y: seconds, series: curves(byFiles, 'seconds') }),
    'growth-memory.svg': drawPlot({ title: 'Checking: memory by number of files', x: files, y: megabytes, series: curves(byFiles, 'memory') }),
    'growth-size.svg': drawPlot({ title: 'Checking one declaration: time by its size', x: size, y: seconds, series: curves({ 'jixiao check': bySize }, 'seconds') }),
    'growth-forms.svg': drawPlot({ title: 'PDF: time by number of forms', x: forms, y: seconds, series: curves(byForms, 'seconds') }),
  }
}
