// The same form by pdfmake, for comparison: installed beside the bench, not among the project's dependencies.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** Installs pdfmake in a folder and returns a function that writes a sheet as PDF. */
export function installPdfmake(folder, version = '0.3.11') {
  const { status, stderr } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, `pdfmake@${version}`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`pdfmake could not be installed:\n${stderr}`)
  const pdfmake = createRequire(join(folder, 'package.json'))('pdfmake')
  const font = (name) => resolve('dist/fonts', name)
  pdfmake.fonts = { Noto: { normal: font('NotoSerifSC-Regular.ttf'), bold: font('NotoSerifSC-Bold.ttf') } }
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  return async (sheet) => pdfmake.createPdf(definition(sheet)).getBuffer()
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
