import type { Text } from '../base/text.js'
import type { FormPlace } from './form-place.js'
import { labelText } from './place-text.js'

/** What one place of a point is to be changed to. */
export interface PlacedProposal {
  readonly place: FormPlace
  readonly proposal: Text
}

/** Places whose own proposals are told; a reviewer sees from these what to do about the rest. */
const told = 5

/** One proposal where it fits every place, else that of each place behind its row and value. `all`: one or more. */
export function proposalFor(all: readonly PlacedProposal[], first: Text): Text {
  if (all.every(({ proposal }) => proposal.zh === first.zh && proposal.en === first.en)) return first
  const some = all.slice(0, told)
  const rest = all.length > told ? { zh: `；其余 ${all.length - told} 处照此核对`, en: `; check the other ${all.length - told} likewise` } : { zh: '', en: '' }
  return {
    zh: some.map(({ place, proposal }) => `${labelText(place, 'zh')}${place.value ? `“${place.value}”` : ''}：${proposal.zh}`).join('；') + rest.zh,
    en: some.map(({ place, proposal }) => `${labelText(place, 'en')}${place.value ? `, “${place.value}”` : ''}: ${proposal.en}`).join('; ') + rest.en,
  }
}
