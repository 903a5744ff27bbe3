import { copyFile, rm } from 'node:fs/promises'
import { dataFolder, type DataFolder } from '@database/data-folder'
import { Organization } from '@database/entities/organization'
import { openTempDatabase } from './temp-database'

/** A closed data folder with some rows and one verified backup of them. */
export interface ClosedFolder {
  folder: string
  paths: DataFolder
  /** Name of the verified backup. */
  backup: string
  /** Puts the sound database back as it was. */
  reset(): Promise<void>
  remove(): Promise<void>
}

export async function closedFolderWithBackup(): Promise<ClosedFolder> {
  const temp = await openTempDatabase()
  const rows = Array.from({ length: 2000 }, (_, index) => ({ name: `机构${index}`, type: 'school' }))
  await temp.database.unitOfWork.run({ action: 'x', title: '准备' }, (work) =>
    work.insertMany(Organization, rows)
  )
  const { name } = await temp.database.createBackup('manual')
  await temp.database.close()
  const paths = dataFolder(temp.folder)
  const sound = `${paths.database}.sound`
  await copyFile(paths.database, sound)
  return {
    folder: temp.folder,
    paths,
    backup: name,
    async reset() {
      await rm(paths.database, { recursive: true, force: true })
      await copyFile(sound, paths.database)
    },
    remove: () => rm(temp.folder, { recursive: true, force: true })
  }
}
