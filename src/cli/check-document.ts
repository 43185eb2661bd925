import { compareFindings, completeFinding } from '../base/finding.js'
import type { Settings } from '../base/settings.js'
import type { Text } from '../base/text.js'
import type { Checked } from '../check.js'
import type { FormKind } from '../forms/form-kind.js'
import { importDocument, type ImportedDocument } from '../importing/import-document.js'
import type { Imported } from '../importing/imported.js'
import { nearestText } from '../importing/nearest-text.js'
import type { Declared } from '../importing/restore-unprinted.js'
import { doubtfulValue } from '../importing/rules.js'
import { noDeclaration } from '../source/rules.js'

/** What checking a document takes from the program, which has it already. */
export interface DocumentParts {
  readonly formKinds: readonly FormKind[]
  readonly check: (path: string, bytes: Uint8Array, settings: Settings) => Checked
  readonly readDeclared: (bytes: Uint8Array) => Declared | undefined
  readonly configured: (findings: Checked['findings'], settings: Settings) => Checked['findings']
}

/** The forms of a document, each checked as a declaration whose places are cells; or why the file cannot be read. */
export async function checkDocument(name: string, bytes: Uint8Array, settings: Settings, parts: DocumentParts): Promise<{ readonly checked: readonly Checked[]; readonly notes: readonly Text[] } | { readonly refused: Text }> {
  const outcome = await importDocument(bytes, { kinds: parts.formKinds, readDeclared: parts.readDeclared })
  if ('refused' in outcome) return outcome
  const notes = outcome.notes.map((note): Text => ({ zh: `${name}：${note.zh}`, en: `${name}: ${note.en}` }))
  if (outcome.attached) return { checked: [parts.check(name, outcome.attached.bytes, settings)], notes }
  if (outcome.forms.length === 0) return { checked: [unrecognised(name, outcome)], notes }
  return { checked: outcome.forms.map(({ imported }, index) => checkImported(outcome.forms.length === 1 ? name : `${name}#${index + 1}`, imported, settings, parts)), notes }
}

/** Checks what was read from a document; what is doubtful about the reading stands among the findings. */
export function checkImported(name: string, { text, cells, findings }: Imported, settings: Settings, { check, configured }: Pick<DocumentParts, 'check' | 'configured'>): Checked {
  const checked = check(name, new TextEncoder().encode(text), settings)
  // What a rule says of a place need not be said again.
  const judged = new Set(checked.findings.map(({ primary }) => primary.start))
  const own = findings.filter(({ rule, primary }) => rule !== doubtfulValue.code || !judged.has(primary.start))
  return { ...checked, file: { ...checked.file, cells }, findings: [...checked.findings, ...configured(own, settings)].toSorted(compareFindings) }
}

function unrecognised(path: string, { nearest }: ImportedDocument): Checked {
  const finding = completeFinding(noDeclaration, { primary: { start: 0, end: 0 }, message: { zh: '认不出是哪一种申报表', en: 'no kind of form was recognized' }, label: { zh: '不认识的表', en: 'not known' }, notes: nearest ? [nearestText(nearest)] : [] })
  return { file: { path, text: '', lineStarts: [0], root: undefined, findings: [finding], damaged: [], brokenFrom: 0, cells: [] }, findings: [finding], notChecked: [], suppressed: [], declaration: undefined }
}
