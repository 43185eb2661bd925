const digest = /^\/\*([0-9a-f]{32})\*\//

/** Characters that the digest takes with what is around it. */
export const lengthOfDigest = 36

/** The digest that the build puts at the beginning of each part of the program, by which it is told from any other; nothing for what has none. */
export function partDigest(text: string): string | undefined {
  return digest.exec(text)?.[1]
}
