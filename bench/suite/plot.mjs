const width = 760
const height = 440
const frame = { left: 76, right: 590, top: 56, bottom: 384 }
/** Distinct in print and for those who see few colours (Okabe and Ito). */
const colours = ['#0072b2', '#d55e00', '#009e73', '#a6457a', '#7a5c00', '#444444']
const dashes = ['', '', '6 3', '6 3', '2 3', '2 3']

/**
 * Curves as an SVG, both axes logarithmic, on a white ground: the same input gives the same text.
 * `series` is `{ name, points: [{ x, y }] }`, all above 0; `x` and `y` are `{ label, print }`, where `print` writes a number of the axis.
 * Names stand at the ends of their curves. A line in grey shows what would be linear, through the end of the first curve.
 */
export function drawPlot({ title, x, y, series }) {
  const points = series.flatMap(({ points }) => points)
  const [across, up] = [axis(points.map((point) => point.x), frame.left, frame.right), axis(points.map((point) => point.y), frame.bottom, frame.top)]
  const labels = apart(series.map(({ points }) => up.place(points.at(-1)?.y ?? 1)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="13" fill="#222222">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${frame.left}" y="28" font-size="16" font-weight="600">${escaped(title)}</text>`,
    ...across.ticks.map(({ at, value, main }) => `<path d="M${at} ${frame.top}V${frame.bottom}" stroke="${main ? '#cccccc' : '#eeeeee'}"/>${main ? text(at, frame.bottom + 20, x.print(value), 'middle') : ''}`),
    ...up.ticks.map(({ at, value, main }) => `<path d="M${frame.left} ${at}H${frame.right}" stroke="${main ? '#cccccc' : '#eeeeee'}"/>${main ? text(frame.left - 8, at + 4, y.print(value), 'end') : ''}`),
    `<path d="M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}" fill="none" stroke="#666666"/>`,
    text((frame.left + frame.right) / 2, height - 14, x.label, 'middle'),
    text(frame.left, frame.top - 10, y.label, 'start'),
    ...guide(series[0]?.points.at(-1), across, up),
    ...series.map(({ name, points }, index) => curve(name, points.map((point) => [across.place(point.x), up.place(point.y)]), labels[index], index)),
    '</svg>',
    '',
  ].join('\n')
}

/** Cut off at the edges of the frame, where it is named. */
function guide(end, across, up) {
  if (!end) return []
  const least = Math.max(across.low, (end.x * up.low) / end.y)
  const most = Math.min(across.high, (end.x * up.high) / end.y)
  const at = (value) => [across.place(value), up.place((end.y * value) / end.x)]
  const [[startX, startY], [endX, endY]] = [at(least), at(most)]
  const turn = Math.round((Math.atan2(endY - startY, endX - startX) * 180) / Math.PI)
  return [
    `<path d="M${startX} ${startY}L${endX} ${endY}" stroke="#999999" stroke-dasharray="1 4"/>`,
    `<text transform="translate(${startX + 12} ${startY - 14}) rotate(${turn})" font-size="11" fill="#777777">linear</text>`,
  ]
}

function curve(name, places, labelAt, index) {
  const [colour, dash] = [colours[index % colours.length], dashes[index % dashes.length]]
  const [endX, endY] = places.at(-1)
  return [
    `<polyline points="${places.map(([x, y]) => `${x},${y}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${dash && ` stroke-dasharray="${dash}"`}/>`,
    ...places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
    `<path d="M${endX + 5} ${endY}L${frame.right + 8} ${labelAt}" stroke="${colour}" stroke-width="0.7" opacity="0.6"/>`,
    `<text x="${frame.right + 11}" y="${labelAt + 4}" fill="${colour}">${escaped(name)}</text>`,
  ].join('')
}

/** Whole decades around the values, or as much of one as they need; a line at each digit, the main ones with their number. */
function axis(values, from, to) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const steps = [1, 2, 5, 10]
  const below = (value) => 10 ** Math.floor(Math.log10(value))
  const floor = Math.max(...steps.map((step) => step * below(least)).filter((step) => step <= least * 1.001))
  const ceiling = Math.min(...steps.map((step) => step * below(most)).filter((step) => step >= most * 0.999))
  const [low, high] = floor === ceiling ? [floor / 2, ceiling * 2] : [floor, ceiling]
  const place = (value) => Math.round((from + ((to - from) * Math.log(value / low)) / Math.log(high / low)) * 10) / 10
  const few = high / low <= 200
  const ticks = []
  for (let decade = below(low); decade <= high; decade *= 10) {
    for (let digit = 1; digit < 10; digit++) {
      const value = Number((digit * decade).toPrecision(3))
      if (value >= low * 0.999 && value <= high * 1.001) ticks.push({ at: place(value), value, main: digit === 1 || (few && (digit === 2 || digit === 5)) })
    }
  }
  return { place, ticks, low, high }
}

/** Places of names, moved up or down so that no two of them touch. */
function apart(wanted) {
  const room = 17
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at)
  for (let place = 1; place < order.length; place++) order[place].at = Math.max(order[place].at, order[place - 1].at + room)
  for (let place = order.length - 1; place >= 0; place--) order[place].at = Math.min(order[place].at, frame.bottom - room * (order.length - 1 - place))
  return order.toSorted((a, b) => a.index - b.index).map(({ at }) => Math.round(at * 10) / 10)
}

const text = (x, y, content, anchor) => `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(content)}</text>`
const escaped = (content) => String(content).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
