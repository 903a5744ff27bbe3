import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordExists } from '@services/record-exists'
import { deleteProjects } from '@services/project/change-project'
import { openProjectOffice, type ProjectOffice } from '../project/project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

const exists = async (kind: 'project' | 'center', id: string) =>
  (await recordExists(office.database.reader, { kind, id })).exists

describe('an address', () => {
  it('leads to a record of its own kind that is not in 回收站', async () => {
    const { id, revision, centerId } = await office.added()
    expect(await exists('project', id)).toBe(true)
    expect(await exists('center', centerId)).toBe(true)
    expect(await exists('center', id)).toBe(false)
    await office.write((work) => deleteProjects(work, { projects: [{ id, revision }] }))
    expect(await exists('project', id)).toBe(false)
  })

  it.each(['', 'nonsense', "' OR 1 = 1 --", '%', '𠮷'])('%j leads nowhere', async (id) => {
    expect(await exists('project', id)).toBe(false)
  })
})
