import { unitNamed, type UnitRole } from '../model/values/units.js'

/** What a unit counts, if there is one. */
export function unitRole(name: string | undefined): UnitRole | undefined {
  return name === undefined ? undefined : unitNamed(name).role
}
