import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storedPath } from '@database/attachments/attachment-store'
import { sampleFootprint } from '@database/repositories/sample-records'
import { NotFoundError, StorageError } from '@database/storage-errors'
import { addPaper } from '@services/attachment/add-attachment'
import { bringFiles } from '@services/attachment/bring-files'
import { deleteAttachment, saveAttachment } from '@services/attachment/change-attachment'
import { projectAttachments } from '@services/attachment/list-attachments'
import { saveCopy } from '@services/attachment/save-copy'
import { undo } from '@services/change/undo'
import { deleteProjects } from '@services/project/change-project'
import { listTrash, restoreFromTrash } from '@services/trash/trash'
import { bytesOf, jpeg, png } from '../../fixtures/pictures'
import { refusal } from '../project/project-office'
import { mountSmallDisk } from '../support/small-disk'
import { openAttachmentOffice, type AttachmentOffice } from './attachment-office'

const sha256 = (bytes: Uint8Array<ArrayBuffer>): string => createHash('sha256').update(bytes).digest('hex')
const pdf = bytesOf('%PDF-1.7 施工合同'.replaceAll(/[^\0-\xff]/gu, '?'))

let office: AttachmentOffice
const takeBack = (batchId: string) => office.write((work) => undo(work, { batchId }, office.context))
beforeAll(async () => {
  office = await openAttachmentOffice()
})
afterAll(() => office.remove())

describe('files that a clerk chooses', () => {
  it('are judged one by one: what is good waits under its hash, what is not is told by name', async () => {
    const paths = [
      await office.file('现场 1.jpg', jpeg(4000, 3000, '2026:05:20')),
      await office.file('合同.pdf', pdf),
      await office.file('假照片.jpg', bytesOf('MZ\x90\0 this is a program')),
      await office.file('坏照片.png', bytesOf('\x89PNG\r\n\x1a\n')),
      await office.file('炸弹.png', png(20_000, 1).fill(0x7f, 18, 24)),
      await office.file('空.pdf', new Uint8Array()),
      await office.file('IMG.HEIC', bytesOf('....ftypheic')),
      join(office.attachments, '没有.jpg')
    ]
    const folder = join(office.context.dataFolder, '文件夹.jpg')
    await mkdir(folder)
    const { files, refused } = await office.bring(...paths, folder)
    expect(files).toEqual([
      {
        hash: sha256(jpeg(4000, 3000, '2026:05:20')),
        name: '现场 1.jpg',
        bytes: jpeg(4000, 3000, '2026:05:20').length,
        form: 'photo',
        photo: { width: 4000, height: 3000, takenOn: '2026-05-20', scaled: true }
      },
      { hash: sha256(pdf), name: '合同.pdf', bytes: pdf.length, form: 'paper', photo: null }
    ])
    expect(refused.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      expect.stringContaining('假照片.jpg: 内容不是照片'),
      expect.stringContaining('坏照片.png: 照片已损坏'),
      expect.stringContaining('像素，太大了'),
      '空.pdf: 文件是空的',
      expect.stringContaining('另存为 JPG'),
      '没有.jpg: 文件已经不在原来的位置',
      '文件夹.jpg: 文件已经不在原来的位置'
    ])
    expect((await office.storedNames()).sort()).toEqual(files.map(({ hash }) => hash).sort())
  })

  it('above the size are refused before a byte is copied', async () => {
    const path = await office.file('录像.pdf', pdf)
    await truncate(path, 100 * 1024 * 1024 + 1)
    const { refused } = await office.bring(path)
    expect(refused).toEqual([
      { name: '录像.pdf', reason: '文件有 100 MB，超过 100 MB。请压缩或拆分后再添加' }
    ])
    expect(await office.storedNames()).not.toContain(expect.stringContaining('partial'))
  })

  it.each([
    ['..\\..\\desk.db.pdf', 'desk.db.pdf'],
    ['C:\\Windows\\合同?.pdf', '合同.pdf'],
    ['../../etc/名册.pdf', '名册.pdf'],
    ['nul.pdf', '表_nul.pdf'],
    ['合同\u202Efdp.pdf', '合同fdp.pdf']
  ])('named %j are shown as %s and lie under their hash', async (name, shown) => {
    const content = bytesOf(`%PDF-1.7 ${shown.length} ${encodeURI(shown)}`)
    const { hash } = await office.brought('来件.pdf', content)
    const { id } = await office.write((work) =>
      addPaper(work, { owner: office.project, paper: 'other', name, brought: hash }, office.context)
    )
    expect((await office.rows()).find((row) => row.id === id)?.name).toBe(shown)
    expect(hash).toBe(sha256(content))
    expect(await readFile(storedPath(office.attachments, hash))).toEqual(Buffer.from(content))
  })
})

describe('a photo', () => {
  it('that is made smaller is stored so, with its thumbnail, and as it came when asked', async () => {
    const came = jpeg(4000, 3000)
    const { hash } = await office.brought('大照片.jpg', came)
    const picture = png(2560, 1)
    const saved = await office.addPhoto({
      name: '大照片.jpg',
      brought: hash,
      picture,
      keepOriginal: true,
      takenOn: '2026-05-20'
    })
    const row = (await office.rows()).find(({ id }) => id === saved.id)
    expect(row).toMatchObject({
      name: '大照片.png',
      slot: 'before',
      hash: sha256(picture),
      bytes: picture.length,
      width: 2560,
      height: 1,
      originalBytes: came.length,
      takenOn: '2026-05-20',
      standing: 'whole'
    })
    expect(await readFile(storedPath(office.attachments, hash))).toEqual(Buffer.from(came))
    expect(await readFile(storedPath(office.attachments, sha256(picture)))).toEqual(Buffer.from(picture))
  })

  it('that is made smaller leaves nothing behind when the one that came is not wanted', async () => {
    const { hash } = await office.brought('只要小的.jpg', jpeg(5000, 100))
    await office.addPhoto({ name: '只要小的.jpg', brought: hash, picture: png(2560, 51) })
    expect(await office.storedNames()).not.toContain(hash)
  })

  it('is refused when it is there already, when it is no picture, and without its owner', async () => {
    await office.photo('一次.png', 10)
    const again = await office.brought('再一次.png', png(40, 30, 10))
    expect(await refusal(office.addPhoto({ brought: again.hash }))).toEqual([
      'name: 已经有内容相同的“一次.png”，没有重复添加'
    ])
    expect(await refusal(office.addPhoto({ picture: bytesOf('<svg>') }))).toEqual([
      'name: 这张照片打不开，可能已损坏'
    ])
    expect(await refusal(office.addPhoto({ picture: png(2, 2), thumbnail: bytesOf('GIF') }))).toEqual([
      'name: 这张照片打不开，可能已损坏'
    ])
    expect(await refusal(office.addPhoto({ slot: 'scene', picture: png(2, 2) }))).toEqual([
      'slot: 项目没有这个照片位置，请另选'
    ])
    const nowhere = { kind: 'issue', id: office.project.id } as const
    await expect(office.addPhoto({ owner: nowhere, picture: png(2, 2) })).rejects.toThrow(NotFoundError)
    await expect(office.addPhoto({ brought: 'a'.repeat(64) })).rejects.toThrow('不在等候添加')
  })

  it('goes to 回收站, comes back with its note, and adding and removing are undone', async () => {
    const { id } = await office.photo('来去.png', 20)
    const find = async () => (await office.rows()).find((row) => row.id === id)
    await office.write((work) =>
      saveAttachment(
        work,
        { id, revision: 1, slot: 'after', paper: null, note: '同一角度', takenOn: null },
        office.context
      )
    )
    expect(await find()).toMatchObject({ slot: 'after', note: '同一角度' })
    await office.write((work) => deleteAttachment(work, { id, revision: 2 }))
    expect(await find()).toBeUndefined()
    const trash = await listTrash(office.database.reader, {
      kind: 'attachment',
      text: '来去',
      offset: 0,
      limit: 10
    })
    expect(trash.rows).toMatchObject([{ kind: 'attachment', name: '来去.png', code: '项目', revision: 3 }])
    const restored = await office.write((work) =>
      restoreFromTrash(work, { items: [{ kind: 'attachment', id, revision: 3 }] }, office.context)
    )
    expect((await find())?.note).toBe('同一角度')
    await takeBack(restored.batchId)
    expect(await find()).toBeUndefined()

    const added = await office.photo('误加.png', 21)
    await takeBack(added.batchId)
    expect((await office.rows()).map(({ name }) => name)).not.toContain('误加.png')
    const kept = await office.photo('误删.png', 22)
    const removed = await office.write((work) => deleteAttachment(work, { id: kept.id, revision: 1 }))
    await takeBack(removed.batchId)
    expect((await office.rows()).map(({ name }) => name)).toContain('误删.png')
  })

  it('is found by the project and each of its nodes', async () => {
    const { id: projectId, milestones } = await office.added({ centerId: await office.center() })
    const [first] = milestones
    const owner = { kind: 'milestone', id: first?.id ?? '' } as const
    await office.addPhoto({ owner, slot: 'during', picture: png(5, 5) })
    const { owners } = await projectAttachments(office.database.reader, { projectId })
    expect(owners.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      '项目: 0',
      '节点 1. 方案确定: 1',
      '节点 2. 运营主体到位: 0',
      '节点 3. 验收销号: 0'
    ])
  })

  it('is hidden with its project and cannot come back without it', async () => {
    const project = await office.added({ centerId: await office.center() })
    const owner = { kind: 'project', id: project.id } as const
    const { id } = await office.addPhoto({ owner, picture: png(3, 3, 77) })
    await office.write((work) => deleteAttachment(work, { id, revision: 1 }))
    await office.write((work) => deleteProjects(work, { projects: [project] }))
    const item = { kind: 'attachment', id, revision: 2 } as const
    expect(
      await refusal(office.write((work) => restoreFromTrash(work, { items: [item] }, office.context)))
    ).toEqual([expect.stringContaining('它所属的项目也在回收站中')])
  })

  it('goes with the sample that it hangs on', async () => {
    const owner = { kind: 'center', id: await office.center() } as const
    await office.addPhoto({ owner, slot: 'scene', picture: png(3, 3, 99) })
    await office.write((work) =>
      work.manager.query('UPDATE center SET is_sample = 1 WHERE id = ?', [owner.id])
    )
    expect((await sampleFootprint(office.database.reader)).own).toContainEqual({
      label: '照片和附件',
      count: 1
    })
  })
})

describe('a copy for the clerk', () => {
  it('is byte for byte what is stored; a missing or altered file is told, and nothing is written', async () => {
    const { id } = await office.paper('合同正本.pdf', bytesOf('%PDF-1.4 one'))
    const row = (await office.rows()).find((one) => one.id === id)
    if (row === undefined) throw new Error('it was not added')
    const target = join(office.context.dataFolder, '副本.pdf')
    const input = { id, original: false, name: '合同正本', ending: 'pdf' }
    await saveCopy(input, office.job([target]))
    expect(await readFile(target, 'latin1')).toBe('%PDF-1.4 one')
    await truncate(storedPath(office.attachments, row.hash), 3)
    expect((await office.rows()).find((one) => one.id === id)?.standing).toBe('altered')
    const other = join(office.context.dataFolder, '第二份.pdf')
    await expect(saveCopy(input, office.job([other]))).rejects.toThrow('的文件被改动过')
    await expect(readFile(other)).rejects.toThrow('ENOENT')
  })
})

describe('a full or read-only disk', () => {
  it('is told in words; no half a file and no record is left', async ({ skip }) => {
    const disk = mountSmallDisk(64 * 1024)
    if (disk === null) return skip('only root on Linux can mount a small disk')
    try {
      await mkdir(office.attachments, { recursive: true })
      const own = { ...office.context, dataFolder: join(office.context.dataFolder, '满') }
      await mkdir(own.dataFolder)
      await symlink(disk.folder, join(own.dataFolder, 'attachments'))
      const before = (await office.rows()).length
      const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251)
      const large = Uint8Array.from(Buffer.concat([png(9, 9), noise]))
      const attempt = office.addPhoto({ picture: large }, own)
      await expect(attempt).rejects.toThrow(StorageError)
      await expect(attempt).rejects.toThrow('磁盘空间不足，照片或附件没有存下来')
      const path = await office.file('大.pdf', Uint8Array.from(Buffer.concat([pdf, noise])))
      await expect(bringFiles({}, { ...office.job([path]), dataFolder: own.dataFolder })).rejects.toThrow(
        '磁盘空间不足'
      )
      expect(await readdir(join(disk.folder, 'incoming'))).toEqual([])
      disk.remount('ro')
      await expect(office.addPhoto({ picture: png(8, 8) }, own)).rejects.toThrow('只能读取')
      expect((await office.rows()).length).toBe(before)
    } finally {
      disk.remove()
    }
  })
})
