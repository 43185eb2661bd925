import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { FormKind } from '../forms/form-kind.js'

/**
 * Where an editor finds the schema of a kind from a declaration's own folder: in the nearest package of this tool above it,
 * or in the tool's own folder where the file lies within that; where there is neither, as it will be once the tool is installed there.
 */
export function schemaPath(kind: FormKind, declaration: string): string {
  const name = `${kind.id}.schema.json`
  const installed = join('node_modules', 'jixiao', 'schemas', name)
  const folder = resolve(dirname(declaration))
  const found = foldersAbove(folder).flatMap((above) => [join(above, installed), ...(existsSync(join(above, 'bin', 'jixiao.js')) ? [join(above, 'schemas', name)] : [])]).find((path) => existsSync(path))
  return (found === undefined ? installed : relative(folder, found)).replaceAll('\\', '/')
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}
