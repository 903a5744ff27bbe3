import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays } from '@domain/calendar/day-count'
import type { Person } from '@database/entities/person'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import { inventPerson } from '@services/sample/person-names'
import { searchTextOf } from '@services/search-text'

/** An invented person fit for a post. */
export function personFor(
  post: string,
  rural: boolean,
  operatorOrgId: string | null,
  ground: Ground,
  random: Random
): NewRow<Person> {
  const { name, sex } = inventPerson(random, post === 'director' || post === 'grid_worker' ? 0.42 : 0.68)
  const age = random.int(24, rural ? 59 : 54)
  const fromOperator = operatorOrgId !== null && operatorPosts.has(post)
  return {
    id: ground.newId(),
    isSample: true,
    erasedOn: null,
    name,
    sex,
    birthYear: Number(ground.today.slice(0, 4)) - age,
    politicalStatus: politicalStatusOf(post, age, random),
    education: random.pick(
      rural
        ? ['senior_middle', 'senior_middle', 'college', 'bachelor']
        : ['college', 'college', 'bachelor', 'bachelor', 'master']
    ),
    phone: ground.newPhone(),
    idNumberSealed: null,
    idNumberMark: null,
    ...certificateFor(post, ground.today, random),
    employerOrgId: fromOperator ? operatorOrgId : null,
    identity: fromOperator ? 'enterprise' : identityFor(post, rural, random),
    remark: sampleMark,
    searchText: searchTextOf([name])
  }
}

function politicalStatusOf(post: string, age: number, random: Random): string {
  if (post === 'director') return 'party_member'
  return random.pick(['party_member', 'masses', age <= 28 ? 'league_member' : 'masses'])
}

const operatorPosts = new Set([
  'elderly_care',
  'child_care',
  'cook',
  'operation_manager',
  'cleaning_security'
])

/** Certificates that suit the post and how many hold one, in percent. */
const certificates: Readonly<Record<string, { kinds: readonly string[]; percent: number }>> = {
  director: { kinds: ['assistant_social_worker', 'social_worker'], percent: 45 },
  errands: { kinds: ['assistant_social_worker'], percent: 35 },
  party_service: { kinds: ['assistant_social_worker', 'social_worker'], percent: 40 },
  social_worker: { kinds: ['assistant_social_worker', 'social_worker', 'social_worker'], percent: 92 },
  elderly_care: { kinds: ['health'], percent: 90 },
  child_care: { kinds: ['child_care_worker', 'infant_carer'], percent: 88 },
  cook: { kinds: ['health', 'cook'], percent: 95 }
}

/** Most are good for years; some run out within two months, some already have. */
function certificateFor(
  post: string,
  today: CalendarDate,
  random: Random
): { certificate: string | null; certificateValidTo: CalendarDate | null } {
  const usual = certificates[post]
  if (!usual || random.int(1, 100) > usual.percent) return { certificate: null, certificateValidTo: null }
  const certificate = random.pick(usual.kinds)
  const turn = random.fraction()
  const longest = certificate === 'health' ? 360 : 1400
  const days = turn < 0.03 ? -random.int(1, 90) : turn < 0.08 ? random.int(1, 60) : random.int(90, longest)
  return { certificate, certificateValidTo: addDays(today, days) }
}

function identityFor(post: string, rural: boolean, random: Random): string {
  if (post === 'cleaning_security') return 'public_welfare_post'
  if (rural)
    return random.pick(['community_worker', 'public_welfare_post', 'public_welfare_post', 'volunteer'])
  return random.pick([
    'community_worker',
    'community_worker',
    'community_worker',
    'public_institution',
    'rehired'
  ])
}
