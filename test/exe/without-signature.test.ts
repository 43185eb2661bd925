import { expect, it } from 'vitest'
import { withoutSignature } from '../../src/build/exe/without-signature.js'

/** The least that a program for Windows has: a header at 0x80, sixteen directories, some code, and certificates at the end. */
function signedProgram(code = 'code', certificates = 'certificates'): Buffer {
  const program = Buffer.alloc(0x200)
  program.writeUInt32LE(0x80, 0x3c)
  program.write('PE\0\0', 0x80, 'latin1')
  program.writeUInt16LE(0x20b, 0x98)
  program.writeUInt32LE(16, 0x98 + 108)
  program.writeUInt32LE(program.length + code.length, 0x98 + 144)
  program.writeUInt32LE(certificates.length, 0x98 + 148)
  return Buffer.concat([program, Buffer.from(code), Buffer.from(certificates)])
}

it('takes the signature off, with what says where it is', () => {
  const signed = signedProgram()
  const unsigned = withoutSignature(signed)
  expect(unsigned.length).toBe(signed.length - 'certificates'.length)
  expect(unsigned.subarray(0x98 + 144, 0x98 + 152)).toEqual(Buffer.alloc(8))
  expect(Buffer.compare(unsigned.subarray(0, 0x98 + 144), signed.subarray(0, 0x98 + 144))).toBe(0)
  expect(unsigned.toString('latin1', 0x200)).toBe('code')
  expect(signed.toString('latin1', 0x200)).toBe('codecertificates')
})

it('leaves a program without a signature as it is', () => {
  const unsigned = withoutSignature(signedProgram())
  expect(withoutSignature(unsigned)).toEqual(unsigned)
})

it('refuses what is no such program', () => {
  expect(() => withoutSignature(Buffer.alloc(0x200))).toThrow('no program for Windows of 64 bits')
})
