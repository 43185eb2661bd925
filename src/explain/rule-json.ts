import { profileOf, type BadExample, type ExampleFile, type RuleInfo } from '../base/rule-info.js'
import { printJson } from '../reporters/print-json.js'
import { readExample, type ExampleMark } from './example.js'
import { basisOf, pagePath } from './names.js'

/** Raised with every change that could break a program that reads the output. */
const schemaVersion = 1

/** Rules for programs, in both languages: a versioned contract, stated in `schemas/rules.schema.json`. */
export function rulesJson(rules: readonly RuleInfo[], version: string): string {
  return printJson({ schemaVersion, tool: { name: 'jixiao', version }, rules: rules.map(ruleJson) })
}

function ruleJson(rule: RuleInfo): object {
  const { code, name, category, severity, since, title, why, options, bad, good, criterion, realRows, needs } = rule
  return {
    code,
    name,
    category,
    severity,
    profile: profileOf(rule),
    isHeuristic: rule.isHeuristic === true,
    criterion: criterion ?? null,
    since,
    title,
    why,
    basis: basisOf(rule),
    options: options ?? [],
    page: pagePath(code),
    bad: bad.map(faultJson),
    good: good.map(({ name: example, yaml, path, others }) => ({ name: example, yaml, ...filesJson({ path, others }) })),
    realRows: realRows ?? [],
    needs: needs ?? null,
  }
}

function withoutMarks(text: string): string {
  return text.replace(/[⟦⟧⟨⟩]/gu, '')
}

/** The other files of an example of several, with the path of its own; nothing where there are none. */
function filesJson({ path, others }: { readonly path: string | undefined; readonly others: readonly ExampleFile[] | undefined }): object {
  return { ...(path !== undefined && { path }), ...(others && { others: others.map(({ path: other, text }) => ({ path: other, text: withoutMarks(text) })) }) }
}

/** Lines and columns are 1-based, columns count UTF-16 units, ends are exclusive. */
function faultJson({ name, yaml, zh, en, whole, path, others }: BadExample): object {
  const read = readExample(yaml)
  const places = (isPrimary: boolean): readonly object[] =>
    read.flatMap(({ marks }, index) => marks.filter((mark) => mark.isPrimary === isPrimary).map(({ from, to }: ExampleMark) => ({ line: index + 1, column: from + 1, endColumn: to + 1 })))
  return { name, yaml: withoutMarks(yaml), ...filesJson({ path, others }), isWholeFile: whole === true, message: { zh, en }, primary: places(true), related: places(false) }
}
