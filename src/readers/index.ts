import type { ReadOutcome } from '../grid/grid.js'

/** Takes a file apart; `bytes` are not changed. Never throws for what stands in the file. */
export type Reader = (bytes: Uint8Array) => Promise<ReadOutcome>

/** Files that a declaration can be read from, by the kind that their content shows. */
export type DocumentKind = 'docx' | 'xlsx' | 'html' | 'doc' | 'pdf' | 'text'
