import { join } from 'node:path'

/** Where everything lies in the data folder. */
export interface DataFolder {
  readonly root: string
  /** The database: one file at rest. */
  readonly database: string
  /** SQLite's rollback journal beside it; there only during a write or after a crash. */
  readonly journal: string
  /** Locked by SQLite while the program runs; always empty. */
  readonly lock: string
  /** Who holds the lock, in words. */
  readonly holder: string
  readonly backups: string
  /** Photos and papers by their hash. */
  readonly attachments: string
  /** Where else the backups go. */
  readonly secondPlace: string
}

export function dataFolder(root: string): DataFolder {
  const database = join(root, 'desk.db')
  return {
    root,
    database,
    journal: `${database}-journal`,
    lock: join(root, 'desk.lock'),
    holder: join(root, 'desk.holder.json'),
    backups: join(root, 'backups'),
    attachments: join(root, 'attachments'),
    secondPlace: join(root, 'desk.second-place.json')
  }
}
