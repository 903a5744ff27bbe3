import type { Organization } from '@database/entities/organization'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { Ground } from '@services/sample/ground'
import { inventPerson } from '@services/sample/person-names'

/** Invented first words; the names say 演示, so that nobody takes them for a real body. */
const words = ['暖邻', '和悦', '安康', '众益', '晨光', '同心', '惠民', '乐居', '春晖', '德馨']
const types = [
  ['social_work_agency', '社会工作服务中心'],
  ['elderly_care', '养老服务有限公司'],
  ['child_care', '托育服务有限公司'],
  ['social_organization', '社区公益服务中心'],
  ['property_company', '物业服务有限公司'],
  ['enterprise', '便民商业管理有限公司'],
  ['platform_company', '城市运营管理有限公司'],
  ['village_collective', '股份经济合作社']
] as const
type SampleOrganizationType = (typeof types)[number][0]

export interface Organizations {
  rows: NewRow<Organization>[]
  /** One of the bodies of a type. */
  pick: (type: SampleOrganizationType, random: Random) => string
}

/** Operators, providers and employers; without a USCC (统一社会信用代码), since an invented one might be somebody's. */
export function organizations({ random, newId, newPhone }: Ground): Organizations {
  const rows = types.flatMap(([type, suffix]) =>
    words.map((word): NewRow<Organization> => {
      const stream = random.fork(`organization/${type}/${word}`)
      return {
        id: newId(),
        isSample: true,
        uscc: null,
        name: `${word}${suffix}（演示数据）`,
        type,
        contactPerson: inventPerson(stream).name,
        phone: newPhone(),
        licenceNo: '',
        licenceValidTo: null,
        rating: stream.pick(['', '', '3A', '4A'])
      }
    })
  )
  return {
    rows,
    pick: (type, stream) => stream.pick(rows.filter((row) => row.type === type)).id
  }
}
