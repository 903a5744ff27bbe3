import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own in memory; only root on Linux can mount one. */
export interface SmallDisk {
  folder: string
  remount(mode: 'ro' | 'rw'): void
  remove(): void
}

/** Mounts a tmpfs of the given size, or answers null where that is not allowed. */
export function mountSmallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'desk-disk-'))
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    // A container may be root without the right to mount: the caller then takes its other way.
    rmSync(folder, { recursive: true })
    return null
  }
  return {
    folder,
    remount: (mode) => execFileSync('/bin/mount', ['-o', `remount,${mode}`, folder]),
    remove() {
      execFileSync('/bin/umount', [folder])
      rmSync(folder, { recursive: true })
    }
  }
}
