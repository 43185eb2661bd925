import JSZip from 'jszip'

/**
 * A Word document of paragraphs (texts) and tables (`{ table: rows, repeats: how many rows are heads }`). A cell is a text, or
 * `{ text, across, down }` with how many columns and rows it is merged over; cells below such a one are left out of their rows.
 */
export async function docx(blocks) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file('word/document.xml', `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${blocks.map(blockXml).join('')}<w:sectPr/></w:body></w:document>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
const blockXml = (block) => (typeof block === 'string' ? paragraph(block) : tableXml(block))

function tableXml({ table, repeats = 0 }) {
  const open = new Map() // column → { left: rows still to cover, across }
  return `<w:tbl><w:tblPr/><w:tblGrid/>${table.map((row, index) => `<w:tr><w:trPr>${index < repeats ? '<w:tblHeader/>' : ''}</w:trPr>${rowXml(row, open)}</w:tr>`).join('')}</w:tbl>${paragraph('')}`
}

function rowXml(row, open) {
  const cells = []
  let column = 0
  const continued = () => {
    for (let above = open.get(column); above; above = open.get(column)) {
      cells.push(cellXml('', above.across, '<w:vMerge/>'))
      above.left -= 1
      if (above.left === 0) open.delete(column)
      column += above.across
    }
  }
  for (const cell of row) {
    continued()
    const { text, across = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell
    cells.push(cellXml(text, across, down > 1 ? '<w:vMerge w:val="restart"/>' : ''))
    if (down > 1) open.set(column, { left: down - 1, across })
    column += across
  }
  continued()
  return cells.join('')
}

const cellXml = (text, across, merge) =>
  `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${merge}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`
