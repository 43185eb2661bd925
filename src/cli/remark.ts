import type { Finding } from '../base/finding.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import type { Remark } from '../writers/writer.js'

/** A finding as forms show it. */
export function remarkOf(file: SourceFile, { rule, severity, message, proposal, primary }: Finding): Remark {
  return { rule, severity, message, ...(proposal && { proposal }), span: primary, ...positionOf(file, primary.start) }
}
