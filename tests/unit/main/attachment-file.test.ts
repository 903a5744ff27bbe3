import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentAddress, incomingAddress } from '@contract/attachment-address'
import { attachmentFor } from '../../../electron/main/window/attachment-file'
import { bytesOf, png } from '../../fixtures/pictures'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const photo = png(3, 2)
const hash = hashOf(photo)
const script = bytesOf('<script>alert(1)</script>')
const outside = png(9, 9)

let root: string
let folder: string
const put = async (shelf: string, name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(join(folder, shelf), { recursive: true })
  await writeFile(join(folder, shelf, name), bytes)
}
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'desk 照片 '))
  folder = join(root, 'attachments')
  await put(hash.slice(0, 2), hash, photo)
  await put('incoming', hash, photo)
  const secret = hashOf(script)
  await put(secret.slice(0, 2), secret, script)
  await put('ff', 'f'.repeat(64), photo)
  await writeFile(join(root, 'outside.png'), outside)
  const linked = hashOf(outside)
  await mkdir(join(folder, linked.slice(0, 2)), { recursive: true })
  await symlink(join(root, 'outside.png'), join(folder, linked.slice(0, 2), linked))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('photos that the page asks for', () => {
  it('are served by their hash, stored or waiting, as what they are', async () => {
    for (const address of [attachmentAddress(hash), incomingAddress(hash)]) {
      expect(await attachmentFor(address, folder)).toEqual({ type: 'image/png', body: Buffer.from(photo) })
    }
  })

  it.each([
    ['something that is no picture', attachmentAddress(hashOf(script))],
    ['another content than the name says', attachmentAddress('f'.repeat(64))],
    ['a link out of the folder', attachmentAddress(hashOf(outside))],
    ['nothing of that name', attachmentAddress('0'.repeat(64))],
    ['the folder itself', '/attachment/'],
    ['a way out', `/attachment/../${hash}`],
    ['a way out in escapes', `/attachment/%2e%2e%2f${hash}`],
    ['a longer name', `/attachment/${hash}.png`],
    ['a name in capitals', `/attachment/${hash.toUpperCase()}`],
    ['a folder between', `/attachment/incoming/incoming/${hash}`],
    ['the page', '/index.html']
  ])('are not served for %s', async (_, address) => {
    expect(await attachmentFor(address, folder)).toBeNull()
  })
})
