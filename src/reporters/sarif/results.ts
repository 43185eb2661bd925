import type { Finding, Fix, Suppressed } from '../../base/finding.js'
import type { Language } from '../../base/text.js'
import type { SourceFile } from '../../source/source-file.js'
import { fingerprintsOf } from '../fingerprint.js'
import type { ReportedFile, ReporterOptions } from '../reporter.js'
import { visibleText } from '../visible-text.js'
import { elsewhereLine, firstLine, notesOf, relatedLine } from '../wording.js'
import { artifactLocation, locationElsewhere, logicalLocations, physicalLocation, region } from './locations.js'
import { levels } from './rule-descriptors.js'

type Reported = { readonly finding: Finding; readonly suppressed?: Suppressed }

/** Every finding of a file, those that do not count among them, in file order. */
export function resultsOf({ file, findings, suppressed }: ReportedFile, options: ReporterOptions): readonly object[] {
  const all: readonly Reported[] = [...findings.map((finding) => ({ finding })), ...suppressed.map((one) => ({ finding: one.finding, suppressed: one }))]
  const inOrder = all.toSorted((a, b) => a.finding.primary.start - b.finding.primary.start || a.finding.primary.end - b.finding.primary.end)
  const fingerprints = fingerprintsOf(file, inOrder.map(({ finding }) => finding))
  return inOrder.map((reported, index) => result(file, reported, fingerprints[index] ?? '', options))
}

function result(file: SourceFile, { finding, suppressed }: Reported, fingerprint: string, { language, rules }: ReporterOptions): object {
  const { rule, severity, primary, fixes } = finding
  const places = relatedLocations(file, finding, language)
  const ruleIndex = rules.findIndex(({ code }) => code === rule)
  return {
    ruleId: rule,
    ...(ruleIndex !== -1 && { ruleIndex }),
    level: levels[severity],
    message: { text: messageText(file, finding, places.map(({ text }) => text), language) },
    locations: [{ physicalLocation: physicalLocation(file, primary), ...namedPlace(file, finding) }],
    ...(places.length > 0 && {
      relatedLocations: places.map(({ text, location }, index) => ({ id: index + 1, message: { text: plainText(text) }, physicalLocation: location })),
    }),
    partialFingerprints: { 'jixiao/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixObject(file, fix, language)) }),
    ...(suppressed && { suppressions: [suppression(suppressed)] }),
  }
}

/** Places of the file, then those in other files. */
function relatedLocations(file: SourceFile, { related, elsewhere = [] }: Finding, language: Language): readonly { readonly text: string; readonly location: object }[] {
  return [
    ...related.map((place) => ({ text: file.cells ? relatedLine(file, place, language) : place.message[language], location: physicalLocation(file, place.span) })),
    ...elsewhere.map((place) => ({ text: place.cell ? elsewhereLine(place, language) : place.message[language], location: locationElsewhere(place) })),
  ]
}

function namedPlace(file: SourceFile, { primary }: Finding): object {
  const logical = logicalLocations(file, primary)
  return logical.length > 0 ? { logicalLocations: logical } : {}
}

/** The message, every related place as a link to where it stands, then the notes. */
function messageText(file: SourceFile, finding: Finding, places: readonly string[], language: Language): string {
  const links = places.map((text, index) => `[${plainText(text).replace(/[\\[\]]/gu, String.raw`\$&`)}](${index + 1})`)
  const [head, comma, stop] = language === 'zh' ? ['相关位置：', '、', '。'] : ['Related places: ', ', ', '.']
  return [plainText(firstLine(file, finding, language)) + stop, ...(links.length > 0 ? [head + links.join(comma) + stop] : []), ...notesOf(finding, language).map(plainText)].join('\n')
}

/** Text of a file must neither become a link nor a placeholder. */
function plainText(text: string): string {
  return visibleText(text).replaceAll('](', '] (').replace(/\{(?=\d+\})/gu, '{ ')
}

function fixObject(file: SourceFile, { span, text, safe }: Fix, language: Language): object {
  const shown = plainText(text)
  const guess = language === 'zh' ? '（请先核对）' : ' (check it first)'
  return {
    description: { text: `${language === 'zh' ? `改为“${shown}”` : `Replace with “${shown}”`}${safe ? '' : guess}` },
    artifactChanges: [{ artifactLocation: artifactLocation(file), replacements: [{ deletedRegion: region(file, span), insertedContent: { text } }] }],
  }
}

function suppression({ by, reason }: Suppressed): object {
  return { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', ...(reason !== undefined && { justification: visibleText(reason) }) }
}
