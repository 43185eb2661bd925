import type { Writer } from './writer.js'

/** Loads writers by format, which is also the ending of the file's name; each only when it is asked for. */
export const writers = {
  pdf: async () => (await import('./pdf/write-pdf.js')).writePdf,
  xlsx: async () => (await import('./xlsx/write-xlsx.js')).writeXlsx,
  docx: async () => (await import('./docx/write-docx.js')).writeDocx,
  html: async () => (await import('./html/write-html.js')).writeHtml,
} as const satisfies Readonly<Record<string, () => Promise<Writer>>>

export type Format = keyof typeof writers

/** What is written where no format is asked for: one file to sign, one to work with. */
export const usualFormats: readonly Format[] = ['pdf', 'xlsx']

/** Every format, in the order in which files are written. */
export const formats: readonly Format[] = ['pdf', 'xlsx', 'docx', 'html']

/** Loads the writer of forms to be filled in in a spreadsheet. */
export const entryFormWriter = async () => (await import('./xlsx/write-xlsx.js')).writeEntryForm
