import type { StaffLineField } from '@contract/staff-batch'

const cells: Readonly<Record<string, StaffLineField>> = {
  centerId: 'center',
  postId: 'post',
  fteTenths: 'fte',
  mainPost: 'main',
  validFrom: 'validFrom',
  validTo: 'validTo',
  endReason: 'validTo',
  name: 'name',
  sex: 'sex',
  birthYear: 'birthYear',
  phone: 'phone',
  identity: 'identity'
}

/**
 * Where a line mends what a rule complains of: `assignments.2.fteTenths` is the cell `fte` of the third post.
 * @returns `assignment` null for a field of the person.
 */
export function cellOfField(path: string): { assignment: number | null; cell: StaffLineField } {
  const [, index, field] = /^assignments\.(\d+)\.(\w+)$/u.exec(path) ?? []
  return { assignment: index === undefined ? null : Number(index), cell: cells[field ?? path] ?? 'name' }
}
