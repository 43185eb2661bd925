/** A sentence in both languages of the tool; a reporter picks one. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Text
