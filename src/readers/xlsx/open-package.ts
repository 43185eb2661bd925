import { Refusal } from '../refusal.js'
import { openZip, type Zip } from '../zip/open-zip.js'
import { workbookPart } from './workbook.js'
import { notPackage, notWorkbook } from './wrong-file.js'

/** A package that holds a workbook. */
export interface WorkbookPackage {
  readonly zip: Zip
  /** The name of the workbook's part. */
  readonly part: string
}

/**
 * Opens a file that should be a workbook.
 * @throws Refusal with a sentence on what it is, if it is none.
 */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  const wrong = notPackage(bytes)
  if (wrong) throw new Refusal(wrong)
  const zip = openZip(bytes)
  const part = workbookPart(zip)
  if (part === undefined) throw new Refusal(notWorkbook(zip.names))
  return { zip, part }
}
