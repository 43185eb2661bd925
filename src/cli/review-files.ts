import type { Text } from '../base/text.js'
import type { Review } from '../review/model.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import { writers } from '../writers/index.js'
import { usualOptions } from '../writers/writer.js'
import { version } from '../../package.json'
import type { CheckedFile, FileOptions } from './check-files.js'
import { widthElsewhere, type Io } from './io.js'
import { isFileOf, outputPaths, sharedPaths } from './output-paths.js'
import { rewriteFile } from './rewrite-file.js'
import { tellWritten } from './tell-written.js'
import { writingWithin } from './write-within.js'

/** The formats of a review, with the endings of their files. */
const endings = { text: 'txt', html: 'html', pdf: 'pdf', json: 'json' } as const

export type ReviewFormat = keyof typeof endings

export const reviewFormats: readonly ReviewFormat[] = ['text', 'html', 'pdf', 'json']

export interface ReviewOptions extends FileOptions {
  readonly format?: ReviewFormat
  readonly output?: string
}

/** Where reviews go: several in one only as text or JSON. */
export interface ReviewPlan {
  readonly format: ReviewFormat
  readonly jobs: readonly ReviewJob[]
}

interface ReviewJob {
  readonly files: readonly CheckedFile[]
  /** Left out: standard output. */
  readonly path?: string
}

/**
 * Decides the format, by the name to write to if it is not told, and what goes where. A name that ends like the format
 * is a file, any other a folder. Text and JSON need none.
 * @throws UserError if the name is that of a file which cannot be written.
 */
export function planReviews(checked: readonly CheckedFile[], { format: asked, output }: ReviewOptions): ReviewPlan {
  const format = asked ?? reviewFormats.find((one) => output !== undefined && isFileOf(output, endings[one])) ?? 'text'
  const isTogether = (format === 'text' || format === 'json') && (output === undefined || isFileOf(output, endings[format]))
  if (isTogether) return { format, jobs: [{ files: checked, ...(output !== undefined && { path: output }) }] }
  const pathOf = outputPaths(output, checked.length, [endings[format]], 'review.')
  return { format, jobs: checked.map((file) => ({ files: [file], path: pathOf(file, endings[format]) })) }
}

/** Prints and writes reviews; what could not be written is returned. `unread`: what could not be read, for JSON. */
export async function writeReviews({ format, jobs }: ReviewPlan, unread: readonly Text[], options: ReviewOptions, io: Io): Promise<readonly Text[]> {
  const { review } = await import('../review/write-review.js')
  const shared = sharedPaths(jobs.flatMap(({ path, files: [first] }) => (path !== undefined && first ? [{ path, source: first.file.path }] : [])))
  const failures: (Text | undefined)[] = []
  for (const { files, path } of jobs) {
    const reviews = files.map((file) => review(file, ruleCatalogue))
    if (path === undefined) io.out(await textOf(format, reviews, unread, options, io.width))
    else if (shared.has(path)) failures.push(...files.map(({ file }) => sharedText(file.path, path)))
    else failures.push(await writeOne(path, await bytesOf(format, reviews, unread, options, io), writingWithin(io, options.output)))
  }
  return failures.flatMap((failure) => failure ?? [])
}

async function writeOne(path: string, bytes: Uint8Array, io: Io): Promise<Text | undefined> {
  const failure = await rewriteFile(path, bytes, io)
  if (!failure) tellWritten([path], io)
  return failure
}

async function bytesOf(format: ReviewFormat, reviews: readonly Review[], unread: readonly Text[], options: ReviewOptions, io: Io): Promise<Uint8Array> {
  const [first] = reviews
  if (format === 'pdf' && first) return pdfOf(first, options, io)
  return new TextEncoder().encode(await textOf(format, reviews, unread, options, widthElsewhere))
}

async function textOf(format: ReviewFormat, reviews: readonly Review[], unread: readonly Text[], { lang: language }: ReviewOptions, width: number): Promise<string> {
  const { reviewHtml, reviewJson, reviewText } = await import('../review/write-review.js')
  if (format === 'json') return reviewJson(reviews, { language, version, failures: unread })
  const print = format === 'html' ? reviewHtml : reviewText
  return reviews.map((one) => print(one, { language, version, width })).join('\n\n')
}

/** The sheet as PDF; characters that no font has are told by their codes. */
async function pdfOf(one: Review, { lang: language }: ReviewOptions, { readFont }: Io): Promise<Uint8Array> {
  const { reviewSheet, spellOut } = await import('../review/write-review.js')
  const write = await writers.pdf()
  const sheet = reviewSheet(one, { language, version })
  const written = await write(sheet, { ...usualOptions, readFont })
  if ('bytes' in written) return written.bytes
  if (!('unprintable' in written)) throw new Error(`${one.file.path}: refused with the fonts that come with the tool`)
  const spelt = await write(spellOut(sheet, new Set(written.unprintable.map(({ character }) => character))), { ...usualOptions, readFont })
  if ('bytes' in spelt) return spelt.bytes
  throw new Error(`${one.file.path}: characters that were spelt out are still unprintable`)
}

function sharedText(source: string, path: string): Text {
  return { zh: `${source}：与另一个文件重名，都要写入 ${path}，因此都没有写`, en: `${source}: another review would be written to ${path} too; neither was` }
}
