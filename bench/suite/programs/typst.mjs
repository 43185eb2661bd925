// A form by typst: the same texts in a table, with the fonts that our PDF is made with.
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

export function openWriter() {
  const { NodeCompiler } = createRequire(join(process.env.PEERS_FOLDER, 'package.json'))('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [resolve('dist/fonts')] }] })
  const write = async ({ sheet }) => {
    const bytes = compiler.pdf({ mainFileContent: documentOf(sheet) })
    // What is kept of forms long written would go on growing.
    compiler.evictCache(10)
    return bytes
  }
  return { write }
}

const lineRoles = new Set(['title', 'subtitle', 'signatory'])
const head = `#set page(paper: "a4", margin: (x: 48pt, top: 56pt, bottom: 62pt), footer: context align(center, text(9pt)[第 #counter(page).display() 页　共 #counter(page).final().first() 页]))
#set text(font: "Noto Serif SC", size: 10pt, lang: "zh", region: "cn")
`

function documentOf({ rows, columns }) {
  const isLine = ({ cells }) => cells.every(({ role }) => lineRoles.has(role))
  const lines = rows.filter(isLine).flatMap(({ cells }) => cells.map(({ text, role }) => `#align(${role === 'signatory' ? 'left' : 'center'}, text(${role === 'title' ? '18pt, weight: "bold"' : '11pt'}, ${quoted(text)}))`))
  const cells = rows.filter((row) => !isLine(row)).flatMap(({ cells }, y) => cells.map((cell) => cellOf(cell, y)))
  const widths = Array.from({ length: columns }, (_, column) => (column < 2 ? '50pt' : '1fr'))
  return `${head}${lines.join('\n')}\n#table(columns: (${widths.join(', ')}), stroke: 0.5pt, ${cells.join(',\n')})\n`
}

function cellOf({ column, columnSpan, rowSpan, text, role }, y) {
  const align = role === 'label' || role === 'heading' ? 'center + horizon' : 'left + horizon'
  return `table.cell(x: ${column}, y: ${y}, colspan: ${columnSpan}, rowspan: ${rowSpan}, align: ${align}, ${quoted(text)})`
}

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
