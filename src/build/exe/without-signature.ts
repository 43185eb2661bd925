/**
 * A program for Windows without its signature, which holds for the file as it was alone and is refused once anything is put into it.
 * Offsets are those of Microsoft's “PE Format”: the header begins where the number at 0x3c says, the optional header 24 bytes on, and the fifth of its
 * directories, of 8 bytes each, says where the certificates lie and how long they are.
 * @throws Error if the bytes are no program of 64 bits.
 */
export function withoutSignature(program: Buffer): Buffer {
  const header = program.readUInt32LE(0x3c)
  const optional = header + 24
  if (program.toString('latin1', header, header + 4) !== 'PE\0\0' || program.readUInt16LE(optional) !== 0x20b) throw new Error('no program for Windows of 64 bits')
  const certificates = optional + 112 + 4 * 8
  const [start, length] = [program.readUInt32LE(certificates), program.readUInt32LE(certificates + 4)]
  const unsigned = Buffer.from(start > 0 && start + length === program.length ? program.subarray(0, start) : program)
  unsigned.fill(0, certificates, certificates + 8)
  return unsigned
}
