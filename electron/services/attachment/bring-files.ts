import { basename } from 'node:path'
import { endingOf, fileTypeOf } from '@domain/attachment/file-type'
import { imageSize } from '@domain/attachment/image-size'
import { filesAtOnce, paperBytes, photoBytes, photoPixels } from '@domain/attachment/limits'
import { needsScaling } from '@domain/attachment/scaling'
import { shownName } from '@domain/attachment/shown-name'
import { takenOn } from '@domain/attachment/taken-on'
import type { BroughtFile } from '@contract/attachment'
import { fileFailure } from '@contract/file-failure'
import type { OutputOf } from '@contract/index'
import { bringIn, incomingPath, startOf, TooLargeError } from '@database/attachments/attachment-store'
import { dataFolder } from '@database/data-folder'
import { StorageError } from '@database/storage-errors'
import type { JobContext } from '@services/service'

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

/** Copies the chosen files into the data folder, where they wait to be added; what is no good is told by name. */
export async function bringFiles(
  _input: Record<string, never>,
  context: JobContext
): Promise<OutputOf<'attachment:bring'>> {
  const { signal, progress } = context
  const found: OutputOf<'attachment:bring'> = { files: [], refused: [] }
  const { paths } = context.file
  for (const [index, path] of paths.entries()) {
    signal.throwIfAborted()
    const name = shownName(basename(path), endingOf(path))
    progress(index, paths.length, `正在读取 ${name}`)
    if (index >= filesAtOnce) {
      found.refused.push({ name, reason: `一次最多添加 ${filesAtOnce} 个，请分批添加` })
      continue
    }
    const brought = await bringFile(path, context)
    if (typeof brought === 'string') found.refused.push({ name, reason: brought })
    else found.files.push(brought)
  }
  return found
}

/** The file as it waits now, or why it does not. @throws StorageError the data folder cannot be written */
async function bringFile(
  path: string,
  { dataFolder: root, signal }: JobContext
): Promise<BroughtFile | string> {
  const folder = dataFolder(root).attachments
  try {
    const start = await startOf(path)
    if (start === null) return '文件已经不在原来的位置'
    const { head, bytes } = start
    if (bytes === 0) return '文件是空的'
    const found = fileTypeOf(basename(path), head)
    if ('problem' in found) return found.problem
    const { type } = found
    const largest = type.form === 'photo' ? photoBytes : paperBytes
    if (bytes > largest) return tooLarge(bytes, largest)
    const photo = type.form === 'photo' ? photoOf(type.mime, head, bytes) : null
    if (typeof photo === 'string') return photo
    const stored = await bringIn(folder, path, { largest, signal })
    // What was judged is what was copied: the file may have been exchanged in between.
    const copied = await startOf(incomingPath(folder, stored.hash))
    if (copied === null || Buffer.compare(copied.head, head) !== 0) return '文件正在被改动，请稍后再添加'
    return { ...stored, name: shownName(basename(path), type.extension), form: type.form, photo }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof StorageError) throw error
    if (error instanceof TooLargeError) return '文件在读取时变大了，请重新选择'
    const refusal = fileFailure(error)
    if (refusal === null) throw error
    return refusal.message
  }
}

function photoOf(mime: string, head: Uint8Array, bytes: number): BroughtFile['photo'] | string {
  const size = imageSize(mime, head)
  if (size === null) return '照片已损坏，读不出它的大小。请用看图软件打开后另存为 JPG 再添加'
  if (size.width * size.height > photoPixels) {
    return `照片有 ${size.width} × ${size.height} 像素，太大了。请用看图软件缩小后再添加`
  }
  return {
    ...size,
    takenOn: mime === 'image/jpeg' ? takenOn(head) : null,
    scaled: needsScaling({ ...size, bytes, mime })
  }
}

const tooLarge = (bytes: number, largest: number): string =>
  `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(largest)} MB。请压缩或拆分后再添加`
