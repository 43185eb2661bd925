import type { Finding } from '../../src/base/finding.js'
import { makeConfigLoader, type ConfigLoader } from '../../src/cli/load-config.js'
import { systemErrorText } from '../../src/cli/user-error.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { readSource } from '../../src/source/read-source.js'

/** A loader over files that stand in the test. */
export function loaderOver(files: Readonly<Record<string, string>>): ConfigLoader {
  return makeConfigLoader({
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT', syscall: 'open' })
      return new TextEncoder().encode(text)
    },
    readSource,
    realPlace: (path) => path,
    shown: (path) => path.slice(1),
    catalogue: ruleCatalogue,
    errorText: systemErrorText,
  })
}

/** The findings of a configuration as if it stood in a folder by itself. */
export async function checkConfigText(text: string): Promise<readonly Finding[]> {
  const path = '/jixiao.config.yaml'
  const loader = loaderOver({ [path]: text })
  await loader.include(path)
  return loader.reported().flatMap(({ findings }) => findings)
}
