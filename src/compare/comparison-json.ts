import { printJson } from '../reporters/print-json.js'
import { countChanges, type Comparison, type FormName, type ItemChange, type RowChange, type Side, type ValueChange } from './comparison.js'
import type { Pairing } from './pair-forms.js'

/** Raised with every change that could break a program that reads the output. */
const schemaVersion = 1

/** Comparisons for programs: a versioned contract, stated in `schemas/diff.schema.json`. Numbers are texts, so that no digit is lost. */
export function comparisonJson({ comparisons, onlyFrom, onlyTo }: Pairing, failures: readonly string[], version: string): string {
  return printJson({
    schemaVersion,
    tool: { name: 'jixiao', version },
    comparisons: comparisons.map(comparisonReport),
    onlyFrom: onlyFrom.map(nameReport),
    onlyTo: onlyTo.map(nameReport),
    failures,
  })
}

function comparisonReport(comparison: Comparison): object {
  const { from, to, texts, amounts, lists, rows } = comparison
  return {
    from: nameReport(from),
    to: nameReport(to),
    changes: countChanges(comparison),
    texts: texts.map(valueReport),
    amounts: amounts.map((change) => ({ ...valueReport(change), unit: change.unit })),
    lists: lists.map(({ label, items }) => ({ label, items: items.map(itemReport) })),
    indicators: rows.map(rowReport),
  }
}

function nameReport({ path, department, matter, year }: FormName): object {
  return { path, department: department ?? null, matter: matter ?? null, year: year ?? null }
}

function valueReport({ label, from, to, difference }: ValueChange): object {
  return { label, from: sideReport(from), to: sideReport(to), difference: difference ? { absolute: difference.absolute, percent: difference.percent ?? null, points: difference.isPoints === true } : null }
}

function sideReport(side: Side | undefined): object | null {
  return side ? { text: side.text, line: side.line } : null
}

function itemReport({ how, isReordered, likeness, fromNumber, toNumber, from, to }: ItemChange): object {
  return { how, reordered: isReordered, ...guessReport(likeness), fromNumber: fromNumber ?? null, toNumber: toNumber ?? null, from: sideReport(from), to: sideReport(to) }
}

function rowReport({ how, isReordered, likeness, group, movedFrom, name, content, fromLine, toLine, cells }: RowChange): object {
  return { how, reordered: isReordered, ...guessReport(likeness), group, movedFrom: movedFrom ?? null, name, content: content ?? null, fromLine: fromLine ?? null, toLine: toLine ?? null, cells: cells.map(valueReport) }
}

/** To two places: more would look surer than a guess is. */
function guessReport(likeness: number | undefined): object {
  return { guessed: likeness !== undefined, likeness: likeness === undefined ? null : Number(likeness.toFixed(2)) }
}
