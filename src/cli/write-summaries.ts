import type { Language, Text } from '../base/text.js'
import type { Shard, Summary } from '../summary/summary.js'
import type { TableName } from '../summary/table.js'
import { version } from '../../package.json'
import { widthElsewhere, type Io } from './io.js'
import { rewriteFile } from './rewrite-file.js'
import type { SummaryFormat, SummaryOutput } from './summary-outputs.js'
import { tellWritten } from './tell-written.js'

interface WriteOptions {
  readonly lang: Language
  readonly table?: TableName
  readonly shard?: Shard
}

/** Prints and writes a summary in every way that is asked for; what could not be written is returned. */
export async function writeSummaries(summary: Summary, outputs: readonly SummaryOutput[], options: WriteOptions, io: Io): Promise<readonly Text[]> {
  const failures: Text[] = []
  for (const { format, path } of outputs) {
    const content = await contentOf(format, summary, options, path === undefined ? io.width : widthElsewhere)
    if (path === undefined) {
      if (typeof content === 'string') io.out(content)
      else io.outBytes(content)
      continue
    }
    const failure = await rewriteFile(path, typeof content === 'string' ? new TextEncoder().encode(content) : content, io)
    if (failure) failures.push(failure)
    else tellWritten([path], io)
  }
  return failures
}

async function contentOf(format: SummaryFormat, summary: Summary, { lang: language, table = 'departments', shard }: WriteOptions, width: number): Promise<string | Uint8Array> {
  const { summaryHtml, summaryJson, summaryText, summaryXlsx, tableCsv } = await import('../summary/write-summary.js')
  switch (format) {
    case 'text':
      return summaryText(summary, language, width)
    case 'xlsx':
      return summaryXlsx(summary, language)
    case 'json':
      return summaryJson(summary, { version, ...(shard && { shard }) })
    case 'csv':
      return tableCsv(summary, table, language)
    case 'html': {
      const { drawBars } = await import('../summary/charts/draw-bars.js')
      return summaryHtml(summary, { language, version, drawBars })
    }
  }
}
