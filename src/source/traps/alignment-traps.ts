import { completeFinding } from '../../base/finding.js'
import { misaligned } from '../trap-rules.js'
import type { Expected } from './fellows.js'
import type { Trap } from './trap.js'

/** Lines that stand a little left or right of their fellows. Only the line itself is moved: what hangs below has to hang below it there too. */
export function alignmentTraps(text: string, expected: readonly Expected[]): readonly Trap[] {
  return expected
    .filter(({ line, column }) => line.column !== column)
    .flatMap((one) => {
      const { indent, markers, hasBelow, use } = one.line
      const isPlain = /^ *$/u.test(text.slice(indent.start, indent.end)) && (use === 'item' || markers.start === markers.end)
      const below = one.next?.indent
      // Nothing hangs below a value.
      const canHang = use === 'map' || use === 'texts' || use === 'rows'
      const keepsBelow = !canHang || !hasBelow || (below !== undefined && below.end - below.start > one.column)
      return isPlain && keepsBelow ? [one.fellow === undefined ? entryTrap(one) : keyTrap(one, one.fellow)] : []
    })
}

function keyTrap({ line, column }: Expected, fellow: string): Trap {
  const fix = { span: line.indent, text: ' '.repeat(column), safe: true }
  const key = line.key?.text ?? ''
  return {
    finding: completeFinding(misaligned, {
      primary: line.key?.span ?? line.indent,
      message: { zh: `“${key}”没有与“${fellow}”对齐：前面应空 ${column} 格`, en: `“${key}” does not begin in the column of “${fellow}”: it takes ${column} blanks before it` },
      label: { zh: '没有对齐', en: 'out of line' },
      fixes: [fix],
      cause: 'alignment',
    }),
    repairs: [fix],
  }
}

/** An entry that is indented more than the others may have been meant as a part of the one above, which a form does not have. */
function entryTrap({ line, column }: Expected): Trap {
  const edit = { span: line.indent, text: ' '.repeat(column) }
  return {
    finding: completeFinding(misaligned, {
      primary: line.markers,
      message: { zh: `这一条没有与其他各条对齐：短横前面应空 ${column} 格，否则会并到上一条里，或读不出`, en: `this entry is out of line with the others: its dash takes ${column} blanks before it, or the entry becomes part of the one above, or unreadable` },
      label: { zh: '没有对齐', en: 'out of line' },
      fixes: [{ ...edit, safe: false }],
      cause: 'entry alignment',
    }),
    repairs: [edit],
  }
}
