import { walkXml } from '../xml/walk-xml.js'
import { partName } from './directory.js'
import type { Zip } from './open-zip.js'

/** What a part of a package refers to. */
export interface Relation {
  readonly id: string
  /** The last step of its type: `worksheet`, `drawing`; the same in the first and the strict standard. */
  readonly kind: string
  /** A name of a part; blank if what it refers to is outside. */
  readonly target: string
  readonly isExternal: boolean
}

/** A part refers to some dozens of others. */
const mostElements = 50_000

/**
 * What a part refers to, the package itself if `part` is blank. Only one step is taken: a circle of references does no harm.
 * @throws Refusal if the list is damaged.
 */
export function relationsOf(zip: Zip, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const name = `${folder}_rels/${part.slice(slash)}.rels`
  const bytes = zip.part(name)
  const relations: Relation[] = []
  if (!bytes) return relations
  walkXml(bytes, name, {
    open: (element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (element !== 'Relationship') return
      const isExternal = mode === 'External'
      relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: isExternal ? '' : partName(target.startsWith('/') ? target : `${folder}${target}`), isExternal })
    },
  }, mostElements)
  return relations
}
