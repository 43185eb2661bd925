import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { check, withoutTree } from '../../src/check.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'

/** Collects all garbage there is. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc')
  // What a reference was asked for stays until the task ends.
  await new Promise((resolve) => setImmediate(resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the setting makes it
  const gc = runInNewContext('gc') as () => void
  gc()
}

/** A file as it is kept of a run over many, and whether its tree is still in memory. */
function checkedLongAgo(text: string) {
  const { file, findings } = check('a.yaml', Buffer.from(text))
  if (!file.root) throw new Error('no tree')
  return { kept: withoutTree(file, findings), tree: new WeakRef(file.root) }
}

it.each([['without findings', minimalDeclaration], ['with findings', minimalDeclaration.replace('资金总额: 100.30', '资金总额: 100.40')]])('the tree of a file %s is not kept with it, and is read anew when asked for', async (_, text) => {
  const { kept, tree } = checkedLongAgo(text)
  await collect()
  expect(tree.deref()).toBeUndefined()
  expect(kept.root).toEqual(check('a.yaml', Buffer.from(text)).file.root)
})
