import { endingOf } from '@domain/attachment/file-type'
import { safeFileName } from '@domain/paper/file-name'

/** Marks that cannot be seen or turn the reading around: `fdp.exe` could pose as `exe.pdf`. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/**
 * The name that a file is shown by and its copy is saved under: the last part of what came, without anything that is unseen
 * or that a file's name cannot hold. It never becomes a path.
 * @param extension of the kind that the content turned out to be.
 */
export function shownName(raw: string, extension: string): string {
  const last = raw.split(/[\\/]/u).at(-1) ?? ''
  const ending = endingOf(last)
  const stem = ending === '' ? last : last.slice(0, -ending.length - 1)
  const kept = stem.replaceAll(unseen, '').trim()
  return `${kept === '' ? '未命名' : safeFileName(kept)}.${extension}`
}
