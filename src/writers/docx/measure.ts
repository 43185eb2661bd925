import type { MeasureText } from '../../layout/styles.js'
import { measureText as measureCharacters } from '../xlsx/units.js'

const boundary = /(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{Script=Han})/gu
/** Ems that some programs leave between Chinese and digits: LibreOffice always does, Word where it is not told otherwise. */
const gap = 0.25

/** Width of a text in the fonts that Word finds on the reader's computer, with room for the gaps between Chinese and digits. */
export const measureText: MeasureText = (text, style) => measureCharacters(text, style) + (text.match(boundary)?.length ?? 0) * gap * style.size
