const digest = /^\/\*([0-9a-f]{32})\*\//

/** A digest as it stands in front of a part of the program. */
export function digestMark(of: string): string {
  return `/*${of}*/`
}

/** What stands there until there is a digest. */
export const noDigest = digestMark('0'.repeat(32))

/** The digest that the build puts at the beginning of each part of the program, by which it is told from any other; nothing for what has none. */
export function partDigest(text: string): string | undefined {
  return digest.exec(text)?.[1]
}
