import JSZip from 'jszip'

/** The earliest moment that a zip archive can state: a file written today equals one written tomorrow. */
export const settledDate = new Date(Date.UTC(1980, 0, 1))

const stylesPart = 'xl/styles.xml'
const defaultFont = /<font>.*?<\/font>/u
/**
 * Column widths count in digits of the default font. exceljs makes that Calibri, which an office may lack;
 * Times New Roman, whose digits are as wide as those of 宋体, is on every computer or has a twin there.
 */
const steadyFont = '<font><color theme="1"/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>'

/** The workbook's parts in a new archive without dates, with a default font of known width. */
export async function settleArchive(bytes: ArrayBuffer): Promise<Uint8Array> {
  const written = await JSZip.loadAsync(bytes)
  const settled = new JSZip()
  for (const part of Object.values(written.files)) {
    if (part.dir) continue
    const text = await part.async('string')
    const content = part.name === stylesPart ? text.replace(defaultFont, steadyFont) : text
    settled.file(part.name, content, { date: settledDate, createFolders: false })
  }
  return settled.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
