import { assertNever } from '@domain/assert-never'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { codeOfLabel } from '@domain/vocabulary-lookup'
import type { CenterDraft } from '@contract/center-draft'
import { splitList } from '@documents/excel/ledger/canonical-row'
import { columnOf, type LedgerKey, type LedgerRow } from '@documents/excel/ledger/ledger-columns'
import { questionId } from '@services/import/question-id'
import type { LedgerDictionary, LedgerWords } from '@services/ledger/ledger-words'
import type { ValueFault } from '@services/ledger/places'
import { takeFunctions } from '@services/ledger/take-functions'

/**
 * Puts one value of a line into the draft, words turned into codes. Place columns are settled by `Places`, derived
 * ones are not taken.
 * @returns what is wrong with the value; the draft is then as it was.
 */
export function takeValue(
  draft: CenterDraft,
  key: LedgerKey,
  row: LedgerRow,
  words: LedgerWords,
  today: string
): ValueFault | null {
  switch (key) {
    case 'seq':
    case 'serviceShare':
    case 'county':
    case 'town':
    case 'village':
    case 'divisionCode':
      return null
    case 'lngE6':
    case 'latE6':
    case 'floorsUsed':
    case 'areaGross':
    case 'areaOffice':
    case 'areaService':
    case 'areaShared':
    case 'areaOutdoor':
    case 'servedHouseholds':
    case 'servedPop':
    case 'served60Plus':
    case 'served03':
    case 'starLevel':
      draft[key] = row[key]
      return null
    case 'openDate':
      draft.openDate = row.openDate
      return null
    case 'address':
    case 'managerName':
    case 'remark':
      draft[key] = row[key]
      return null
    case 'name':
      draft.name = row.name
      return row.name === '' ? required(key) : null
    case 'centerKind':
      return takeWord(key, row, centerKinds, true, (code) => (draft.kind = code ?? draft.kind))
    case 'tier':
      return takeWord(key, row, centerTiers, true, (code) => (draft.tier = code ?? draft.tier))
    case 'status':
      return takeWord(key, row, centerStatuses, true, (code) => (draft.status = code ?? draft.status))
    case 'form':
      return takeWord(key, row, centerForms, false, (code) => (draft.form = code))
    case 'siteSources':
      return takeWords(key, row, 'site_source', words, (codes) => (draft.siteSources = codes))
    case 'operationModes':
      return takeWords(key, row, 'operation_mode', words, (codes) => (draft.operationModes = codes))
    case 'propertyRight':
      return takeWords(key, row, 'property_right', words, ([code = null]) => (draft.propertyRight = code))
    case 'operator':
      return takeOperator(draft, row.operator, words)
    case 'managerPhone':
      return takePhone(draft, row.managerPhone)
    case 'functions':
      return takeFunctions(draft, splitList(row.functions), words, today)
    default:
      return assertNever(key)
  }
}

function required(key: LedgerKey): ValueFault {
  return { key, message: '没有填写', advice: `请填写${columnOf(key).head}` }
}

function takeWord<Word extends Readonly<Record<string, string>>>(
  key: 'centerKind' | 'tier' | 'status' | 'form',
  row: LedgerRow,
  vocabulary: Word,
  needed: boolean,
  put: (code: (keyof Word & string) | null) => void
): ValueFault | null {
  const text = row[key]
  if (text === '' && needed) return required(key)
  const code = text === '' ? null : codeOfLabel(vocabulary, text)
  if (text !== '' && code === null) return unknownWord(key, text, Object.values(vocabulary), needed)
  put(code)
  return null
}

function takeWords(
  key: 'siteSources' | 'operationModes' | 'propertyRight',
  row: LedgerRow,
  dictionary: LedgerDictionary,
  words: LedgerWords,
  put: (codes: string[]) => void
): ValueFault | null {
  const codes: string[] = []
  for (const label of key === 'propertyRight' && row[key] !== '' ? [row[key]] : splitList(row[key])) {
    const code = words.code(dictionary, label)
    if (code === null) return unknownWord(key, label, words.labelsOf(dictionary), false)
    if (!codes.includes(code)) codes.push(code)
  }
  put(codes)
  return null
}

function unknownWord(key: LedgerKey, text: string, labels: readonly string[], needed: boolean): ValueFault {
  const options = labels.map((label) => ({ value: label, label }))
  return {
    key,
    message: `“${text}”不在字典中`,
    advice: `请填写：${labels.join('、')}`,
    ask: { id: questionId(key, text), key, text, options: needed ? options : [...options, leaveEmpty] }
  }
}

const leaveEmpty = { value: '', label: '（先留空）' }

function takeOperator(draft: CenterDraft, name: string, words: LedgerWords): ValueFault | null {
  const ids = words.organizationsNamed(name)
  if (name !== '' && ids.length !== 1) {
    return ids.length === 0
      ? {
          key: 'operator',
          message: `机构“${name}”没有登记`,
          advice: '请改为已登记机构的全称，或先留空',
          ask: {
            id: questionId('operator', name),
            key: 'operator',
            text: name,
            options: [
              ...words.organizationsLike(name).map((like) => ({ value: like, label: like })),
              leaveEmpty
            ]
          }
        }
      : {
          key: 'operator',
          message: `有 ${ids.length} 个机构都叫“${name}”`,
          advice: '请留空，导入后在中心详情里选择'
        }
  }
  draft.operatorOrgId = ids[0] ?? null
  return null
}

function takePhone(draft: CenterDraft, phone: string): ValueFault | null {
  if (phone.includes('*')) {
    return {
      key: 'managerPhone',
      message: `“${phone}”是隐去中间几位的号码`,
      advice: '请填写完整号码，或保持导出时的样子'
    }
  }
  draft.managerPhone = phone
  return null
}
