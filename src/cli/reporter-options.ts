import type { Language } from '../base/text.js'
import type { ReporterOptions } from '../reporters/reporter.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import { version } from '../../package.json'
import type { Io } from './io.js'

/** How reports are to look on this machine. */
export function reporterOptions(language: Language, { isColor, isAscii, width }: Pick<Io, 'isColor' | 'isAscii' | 'width'>): ReporterOptions {
  return { language, color: isColor, ascii: isAscii, width, version, rules: ruleCatalogue }
}
