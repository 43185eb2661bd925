import { escapeMarkup } from '../../base/escape-markup.js'
import type { SetCellText } from '../../layout/cell-text.js'
import type { Cell } from '../../sheet/sheet.js'
import { hairline, styleId } from './style-sheet.js'

/** A centred answer of more lines is read more easily from the left. */
const mostCentredLines = 3

/** Twips between the entries of a list. */
const gapOfParagraphs = 40
/** A paragraph of no more lines stands on one page whole. */
const mostKeptLines = 12

/** Chinese punctuation that Western fonts have too, such as “ and …, is taken from the Chinese one. */
const chinese = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'

interface ParagraphSetting {
  readonly setText: SetCellText
  /** On the same page as what follows. */
  readonly keepNext: boolean
  /** Named among the headings of the form. */
  readonly isHeading: boolean
}

/** A cell's text, one paragraph for each of its own. Printed wording has its lines as laid out; Word breaks all else. */
export function cellParagraphs(cell: Cell, { setText, keepNext, isHeading }: ParagraphSetting): string {
  const alignment = alignmentOf(cell, setText)
  const isProse = cell.role === 'prose'
  const paragraphs = paragraphsOf(cell).map((paragraph, index, all) => {
    const properties = [
      keepNext ? '<w:keepNext/>' : '',
      isProse && setText(paragraph).lines.length <= mostKeptLines ? '<w:keepLines/>' : '',
      isProse && index < all.length - 1 ? `<w:spacing w:after="${gapOfParagraphs}"/>` : '',
      alignment ? `<w:jc w:val="${alignment}"/>` : '',
      isHeading ? '<w:outlineLvl w:val="1"/>' : '',
    ]
    return `<w:p><w:pPr><w:pStyle w:val="${styleId(cell.role)}"/>${properties.join('')}</w:pPr>${runOf(linesOf(paragraph, setText))}</w:p>`
  })
  return paragraphs.join('')
}

/** A paragraph as low as can be, where Word wants one. */
export function hairlineParagraph(keepNext: boolean): string {
  return `<w:p><w:pPr><w:pStyle w:val="${hairline}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr></w:p>`
}

function alignmentOf(cell: Cell, setText: SetCellText): 'left' | 'both' | undefined {
  if (cell.role === 'prose') return 'both'
  const isLong = cell.role !== 'label' && cell.role !== 'heading' && setText(cell).style.align === 'center' && setText(cell).lines.length > mostCentredLines
  return isLong ? 'left' : undefined
}

/** The paragraphs of a text, each a cell of its own with the breaks that fall into it. */
function paragraphsOf(cell: Cell): readonly Cell[] {
  let start = 0
  return cell.text.split('\n').map((text) => {
    const breaks = (cell.breaks ?? []).map((at) => at - start).filter((at) => at > 0 && at < text.length)
    start += text.length + 1
    return { ...cell, text, breaks }
  })
}

function linesOf(cell: Cell, setText: SetCellText): readonly string[] {
  return cell.role === 'label' || cell.role === 'heading' ? setText(cell).lines.map(({ text }) => text) : [cell.text]
}

function runOf(lines: readonly string[]): string {
  const shown = lines.map((line) => line.split('\t').map(textOf).join('<w:tab/>')).join('<w:br/>')
  return shown === '' ? '' : `<w:r>${chinese}${shown}</w:r>`
}

function textOf(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeMarkup(text)}</w:t>`
}
