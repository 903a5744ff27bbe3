import { randomUUID } from 'node:crypto'
import type { AnnotateRequest } from '@documents/excel/annotate/annotated-file'
import type { FileSketch } from '@documents/excel/ledger/sketch-file'

/** A file that the clerk chose, looked through. */
export interface OpenedFile {
  path: string
  /** Without its folder. */
  name: string
  /** Null: it cannot be taken. */
  sketch: FileSketch | null
}

/** What the last check found wrong in the opened files, by path. */
export type Findings = ReadonlyMap<string, Omit<AnnotateRequest, 'path'>>

/** The files that were opened last: a clerk works on one import at a time, and the screen never sees a path. */
export class ImportSessions {
  private newest: { token: string; files: readonly OpenedFile[]; findings: Findings } | null = null

  open(files: readonly OpenedFile[]): string {
    const token = randomUUID()
    this.newest = { token, files, findings: new Map() }
    return token
  }

  /** @returns null for files of an earlier import and after a restart. */
  find(token: string): readonly OpenedFile[] | null {
    return this.newest?.token === token ? this.newest.files : null
  }

  noteFindings(token: string, findings: Findings): void {
    if (this.newest?.token === token) this.newest = { ...this.newest, findings }
  }

  /** Empty before the first check. */
  findingsOf(token: string): Findings {
    return this.newest?.token === token ? this.newest.findings : new Map()
  }
}
