// A form by pdfmake, with the fonts that our PDF is made with.
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

export function openWriter() {
  const pdfmake = createRequire(join(process.env.PEERS_FOLDER, 'package.json'))('pdfmake')
  const font = (name) => resolve('dist/fonts', name)
  pdfmake.fonts = { Noto: { normal: font('NotoSerifSC-Regular.ttf'), bold: font('NotoSerifSC-Bold.ttf') } }
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  return { write: async ({ sheet }) => pdfmake.createPdf(definition(sheet)).getBuffer() }
}

const lineRoles = new Set(['title', 'subtitle', 'signatory'])

function definition({ rows, columns }) {
  const isLine = ({ cells }) => cells.every(({ role }) => lineRoles.has(role))
  const lines = rows.filter(isLine).flatMap(({ cells }) => cells.map(({ text, role }) => ({ text, alignment: role === 'signatory' ? 'left' : 'center', fontSize: role === 'title' ? 18 : 11, bold: role === 'title' })))
  const grid = rows.filter((row) => !isLine(row))
  const body = grid.map(() => Array.from({ length: columns }, () => ({})))
  grid.forEach(({ cells }, row) => {
    for (const { column, columnSpan, rowSpan, text, role } of cells) body[row][column] = { text, colSpan: columnSpan, rowSpan, alignment: role === 'label' || role === 'heading' ? 'center' : 'left' }
  })
  const widths = Array.from({ length: columns }, (_, column) => (column < 2 ? 50 : '*'))
  return { pageSize: 'A4', pageMargins: [48, 56, 48, 62], defaultStyle: { font: 'Noto', fontSize: 10, lineHeight: 1.2 }, footer: (page, count) => ({ text: `第 ${page} 页　共 ${count} 页`, alignment: 'center', fontSize: 9 }), content: [...lines, { table: { widths, body } }] }
}
