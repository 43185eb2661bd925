import picomatch from 'picomatch/posix'

/** Why a text is no pattern for paths below a configuration's folder. */
export type GlobFault = 'negated' | 'backslash' | 'outside' | 'unreadable'

/** Longer than any path that a disk takes. */
const maximumLength = 1000

/** What is wrong with a pattern, if anything. */
export function globFault(pattern: string): GlobFault | undefined {
  if (pattern.startsWith('!')) return 'negated'
  if (pattern.includes('\\')) return 'backslash'
  if (/^(?:[/~]|[A-Za-z]:)/u.test(pattern) || pattern.split('/').includes('..')) return 'outside'
  try {
    matcherOf(pattern)
    return pattern.length > maximumLength ? 'unreadable' : undefined
  } catch {
    return 'unreadable'
  }
}

const matchers = new Map<string, (path: string) => boolean>()

/**
 * Whether a pattern matches a path, both from the configuration's folder and with `/`. A pattern that ends in `/`, or has no
 * wildcard, stands for all that is below a folder of that name too.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const known = matchers.get(pattern)
  const matcher = known ?? matcherOf(pattern)
  if (!known) matchers.set(pattern, matcher)
  return matcher(path.normalize('NFC'))
}

function matcherOf(pattern: string): (path: string) => boolean {
  const plain = pattern.normalize('NFC').replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '')
  const isFolder = pattern.endsWith('/') || !/[*?[\]{}]/u.test(plain)
  const patterns = plain === '' || plain === '.' ? ['**'] : [plain, ...(isFolder ? [`${plain}/**`] : [])]
  // Parentheses stand for themselves, since names such as 副本(1).yaml are common.
  const escaped = patterns.map((one) => one.replace(/[()|+@$^]/gu, String.raw`\$&`))
  return picomatch(escaped, { dot: true, nonegate: true, noextglob: true, strictBrackets: true })
}
