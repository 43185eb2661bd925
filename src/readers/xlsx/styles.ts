import { walkXml } from '../xml/walk-xml.js'
import { builtInFormats } from './number-formats/built-in.js'
import { parseFormat, type NumberFormat } from './number-formats/parse-format.js'

/** The number format of a cell, by the number of its style. */
export type Styles = (style: number) => NumberFormat

const general = parseFormat('General')

/** Reads the number formats of a workbook; what is not stated is General. */
export function readStyles(bytes: Uint8Array | undefined, part: string): Styles {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let isCells = false
  if (bytes) {
    walkXml(bytes, part, {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode)
        else if (name === 'cellXfs') isCells = true
        else if (name === 'xf' && isCells) styles.push(Number(numFmtId ?? 0))
      },
      close: (name) => {
        if (name === 'cellXfs') isCells = false
      },
    })
  }
  const parsed = new Map<number, NumberFormat>()
  return (style) => {
    const id = styles[style] ?? 0
    const format = parsed.get(id) ?? formatOf(codes.get(id) ?? builtInFormats[id])
    parsed.set(id, format)
    return format
  }
}

function formatOf(code: string | undefined): NumberFormat {
  return code === undefined ? general : parseFormat(code)
}
