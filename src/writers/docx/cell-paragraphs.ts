import { Paragraph, Tab, TextRun } from 'docx'
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
const chinese = { font: { hint: 'eastAsia' } } as const

interface ParagraphSetting {
  readonly setText: SetCellText
  /** On the same page as what follows. */
  readonly keepNext: boolean
  /** Named among the headings of the form. */
  readonly isHeading: boolean
}

/** A cell's text, one paragraph for each of its own. Printed wording has its lines as laid out; Word breaks all else. */
export function cellParagraphs(cell: Cell, { setText, keepNext, isHeading }: ParagraphSetting): readonly Paragraph[] {
  const alignment = alignmentOf(cell, setText)
  const isProse = cell.role === 'prose'
  return paragraphsOf(cell).map((paragraph, index, all) => new Paragraph({
    style: styleId(cell.role),
    ...(keepNext && { keepNext }),
    ...(isProse && setText(paragraph).lines.length <= mostKeptLines && { keepLines: true }),
    ...(isProse && index < all.length - 1 && { spacing: { after: gapOfParagraphs } }),
    ...(alignment && { alignment }),
    ...(isHeading && { outlineLevel: 1 }),
    children: linesOf(paragraph, setText).flatMap((line, number) => textRuns(line, number > 0)),
  }))
}

/** A paragraph as low as can be, where Word wants one. */
export function hairlineParagraph(keepNext: boolean): Paragraph {
  return new Paragraph({ style: hairline, ...(keepNext && { keepNext }) })
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

/**
 * Runs of plain text. The library takes some strings for fields where they are children, and fills in `{…}` of its own:
 * texts are therefore given as texts, and no brace is left beside what it opens.
 */
function textRuns(line: string, isBroken: boolean): readonly TextRun[] {
  const runs = line.split(/(\t)|(?<=\{)/u).filter((part) => part !== undefined && part !== '')
  const texts = runs.map((part) => (part === '\t' ? new TextRun({ ...chinese, children: [new Tab()] }) : new TextRun({ ...chinese, text: part })))
  return isBroken ? [new TextRun({ break: 1 }), ...texts] : texts
}
