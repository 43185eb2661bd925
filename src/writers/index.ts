import type { Writer } from './writer.js'

/** Loads writers by format, which is also the ending of the file's name; each only when it is asked for. */
export const writers = {
  pdf: async () => (await import('./pdf/write-pdf.js')).writePdf,
  xlsx: async () => (await import('./xlsx/write-xlsx.js')).writeXlsx,
} as const satisfies Readonly<Record<string, () => Promise<Writer>>>

export type Format = keyof typeof writers

/** Every format, in the order in which files are written. */
export const formats: readonly Format[] = ['pdf', 'xlsx']
