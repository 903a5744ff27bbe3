import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddPhoto, BroughtFile } from '@contract/attachment'
import type { OutputOf } from '@contract/index'
import { dataFolder } from '@database/data-folder'
import { filesOfRecords, type Owner } from '@database/repositories/attachments'
import { addPaper, addPhoto } from '@services/attachment/add-attachment'
import { bringFiles } from '@services/attachment/bring-files'
import { listAttachments } from '@services/attachment/list-attachments'
import type { JobContext, ServiceContext } from '@services/service'
import { png } from '../../fixtures/pictures'
import { openProjectOffice, type ProjectOffice } from '../project/project-office'

export interface AttachmentOffice extends ProjectOffice {
  attachments: string
  project: Owner & { kind: 'project' }
  /** Writes a file as the clerk would have one; answers its path. */
  file(name: string, content: Uint8Array<ArrayBuffer>): Promise<string>
  bring(...paths: string[]): Promise<OutputOf<'attachment:bring'>>
  brought(name: string, content: Uint8Array<ArrayBuffer>): Promise<BroughtFile>
  addPhoto(input: Partial<AddPhoto>, context?: ServiceContext): ReturnType<typeof addPhoto>
  /** A photo that is stored as it came. */
  photo(name: string, grey: number): ReturnType<typeof addPhoto>
  paper(name: string, content: Uint8Array<ArrayBuffer>): ReturnType<typeof addPaper>
  rows(owner?: Owner): Promise<OutputOf<'attachment:list'>['rows']>
  files(): ReturnType<typeof filesOfRecords>
  /** Names in the folder of attachments, the waiting ones too. */
  storedNames(): Promise<string[]>
  job(paths?: string[]): JobContext
}

export async function openAttachmentOffice(): Promise<AttachmentOffice> {
  const projects = await openProjectOffice()
  const { database, context, write } = projects
  const desk = await mkdtemp(join(tmpdir(), 'desk 桌面 '))
  const { attachments } = dataFolder(context.dataFolder)
  const project = { kind: 'project', id: (await projects.added()).id } as const
  const job = (paths: string[] = []): JobContext => ({
    ...context,
    file: { paths },
    progress: () => undefined,
    signal: new AbortController().signal,
    reader: database.reader,
    unitOfWork: database.unitOfWork,
    database,
    printPaper: () => Promise.reject(new Error('nothing is printed here'))
  })
  const office: AttachmentOffice = {
    ...projects,
    attachments,
    project,
    job,
    async file(name, content) {
      const path = join(desk, name)
      await writeFile(path, content)
      return path
    },
    bring: (...paths) => bringFiles({}, job(paths)),
    async brought(name, content) {
      const { files, refused } = await office.bring(await office.file(name, content))
      const [file] = files
      if (file === undefined) throw new Error(`${name}: ${refused[0]?.reason}`)
      return file
    },
    addPhoto: (input, own = context) =>
      write((work) =>
        addPhoto(
          work,
          {
            owner: project,
            slot: 'before',
            name: '照片.png',
            takenOn: null,
            brought: null,
            picture: null,
            thumbnail: png(2, 2),
            keepOriginal: false,
            ...input
          },
          own
        )
      ),
    async photo(name, grey) {
      const { hash } = await office.brought(name, png(40, 30, grey))
      return office.addPhoto({ name, brought: hash, thumbnail: png(4, 3, grey) })
    },
    async paper(name, content) {
      const { hash } = await office.brought(name, content)
      return write((work) =>
        addPaper(work, { owner: project, paper: 'contract', name, brought: hash }, context)
      )
    },
    rows: async (owner = project) => (await listAttachments(database.reader, { owner }, context)).rows,
    files: () => filesOfRecords(database.reader),
    async storedNames() {
      await mkdir(attachments, { recursive: true })
      const entries = await readdir(attachments, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    async remove() {
      await projects.remove()
      await rm(desk, { recursive: true, force: true })
    }
  }
  return office
}
