import type { Declaration, Indicator } from './declaration.js'
import { unnumbered } from './cost-names.js'

/** The rows of a declaration by the names that a reference calls them. */
export interface RowPaths {
  /** Rows by the normalized names of a group, with and without level 1, then by those of the row within it. */
  readonly groups: ReadonlyMap<string, GroupRows>
  readonly rows: readonly NamedRow[]
}

interface GroupRows {
  readonly byName: Map<string, Indicator[]>
  readonly byNameAndContent: Map<string, Indicator[]>
}

/** A row with the shortest path that tells it from all others, if there is one. */
export interface NamedRow {
  readonly indicator: Indicator
  readonly name: string
  readonly path: string | undefined
}

/** A path without what people write in several ways: width, blanks, numbering of each part. */
export function plainPath(path: string): string {
  return path.normalize('NFKC').split('/').map(unnumbered).join('/')
}

export function readPaths({ indicators }: Declaration): RowPaths {
  const groups = new Map<string, GroupRows>()
  for (const indicator of indicators) {
    const { byName, byNameAndContent } = groupOf(groups, indicator)
    const name = nameOf(indicator)
    const content = indicator.cells['indicatorContent']?.text
    if (name !== undefined) add(byName, plainPath(name), indicator)
    if (name !== undefined && content !== undefined) add(byNameAndContent, plainPath(`${name}/${content}`), indicator)
  }
  return { groups, rows: indicators.map((indicator) => namedRow(indicator, groups)) }
}

/** Rows that a path names; a part of the names may itself hold a stroke. */
export function rowsAt({ groups }: RowPaths, path: string): readonly Indicator[] {
  const wanted = plainPath(path)
  const strokes = Array.from(wanted.matchAll(/\//gu), ({ index }) => index).slice(0, mostParts)
  const within = strokes.flatMap((stroke) => {
    const group = groups.get(wanted.slice(0, stroke))
    return group ? [{ group, rest: wanted.slice(stroke + 1) }] : []
  })
  const byName = within.flatMap(({ group, rest }) => group.byName.get(rest) ?? [])
  return byName.length > 0 ? byName : within.flatMap(({ group, rest }) => group.byNameAndContent.get(rest) ?? [])
}

/** Names of levels 1 and 2 hold no more strokes than this. */
const mostParts = 4

function nameOf({ cells }: Indicator): string | undefined {
  return (cells['indicatorLevel3'] ?? cells['indicatorContent'])?.text
}

function groupOf(groups: Map<string, GroupRows>, { level1, level2 }: Indicator): GroupRows {
  const label = plainPath(level2.label)
  const known = groups.get(label)
  if (known) return known
  const group: GroupRows = { byName: new Map(), byNameAndContent: new Map() }
  for (const second of [level2.label, ...(level2.aliases ?? [])]) {
    for (const first of ['', level1.label, ...(level1.aliases ?? [])]) groups.set(plainPath(first === '' ? second : `${first}/${second}`), group)
  }
  return group
}

function namedRow(indicator: Indicator, groups: ReadonlyMap<string, GroupRows>): NamedRow {
  const name = nameOf(indicator) ?? ''
  const content = indicator.cells['indicatorContent']?.text ?? ''
  const group = groups.get(plainPath(indicator.level2.label))
  const label = indicator.level2.label
  const isOnly = (rows: readonly Indicator[] | undefined): boolean => rows?.length === 1
  if (isOnly(group?.byName.get(plainPath(name)))) return { indicator, name, path: `${label}/${name}` }
  return { indicator, name, path: isOnly(group?.byNameAndContent.get(plainPath(`${name}/${content}`))) ? `${label}/${name}/${content}` : undefined }
}

function add(map: Map<string, Indicator[]>, key: string, indicator: Indicator): void {
  const known = map.get(key)
  if (known) known.push(indicator)
  else map.set(key, [indicator])
}
