import type { LocatedText } from '../model/declaration.js'

/** What stands in a cell; nothing where it is blank. */
export function textOf(cell: LocatedText | undefined): string {
  return cell?.text ?? ''
}
